package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"time"

	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
)

// CSV writes one line for each section, topic and resource.
func (p Progress) CSV(w io.Writer) error {
	mastery := map[curriculum.Ref]float64{}
	for _, part := range p.Figures.Parts {
		for _, sec := range part.List {
			mastery[sec.Ref] = sec.Mastery
		}
	}
	out := csv.NewWriter(w)
	row := func(cells ...string) { _ = out.Write(cells) } // the error is kept for out.Error
	row("type", "ref", "title", "state", "since", "star", "note", "kind", "url", "opened", "last_opened", "minutes_read", "coverage", "mastery")
	line := func(kind string, it curriculum.Item, more ...string) {
		ref := it.Ref()
		cells := []string{
			kind, string(ref), spreadsheet(it.Name()), string(p.Book.StateOf(it)), p.when(p.Book.Since(ref)),
			yesOrNothing(p.Book.Star(ref)), yesOrNothing(p.Notes[ref] != ""),
		}
		row(append(cells, more...)...)
	}
	resource := func(r *curriculum.Resource) {
		times, last := p.Book.Opened(r.Ref())
		line("resource", r, string(r.Kind), r.Address(), strconv.Itoa(times), p.when(last), "", "", "")
	}
	for _, sec := range p.Course.Sections() {
		line("section", sec, "", "", "", "", strconv.Itoa((p.Book.Seconds(sec.Ref())+59)/60),
			strconv.FormatFloat(text.Share(p.Book.Coverage(sec)), 'f', -1, 64), strconv.FormatFloat(mastery[sec.Ref()], 'f', -1, 64))
		for _, t := range sec.Topics {
			line("topic", t, "", "", "", "", "", "", "")
		}
		for _, r := range sec.Resources {
			resource(r)
		}
	}
	for _, shelf := range p.Course.Shelves {
		for _, r := range shelf.Resources {
			resource(r)
		}
	}
	out.Flush()
	return out.Error()
}

// when is a time as spreadsheets read it, in the learner's place.
func (p Progress) when(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(p.Loc).Format("2006-01-02 15:04:05")
}

func yesOrNothing(on bool) string {
	if on {
		return "yes"
	}
	return ""
}

// spreadsheet keeps a title, which may be a stranger's, from being a formula.
func spreadsheet(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}
