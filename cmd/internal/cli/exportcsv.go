package cli

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"time"

	"llmcourse/curriculum"
)

// writeCSV writes one line for each section, topic and resource.
func (s *session) writeCSV(w io.Writer) error {
	figures, err := s.stats()
	if err != nil {
		return err
	}
	mastery := map[curriculum.Ref]float64{}
	for _, p := range figures.Parts {
		for _, sec := range p.List {
			mastery[sec.Ref] = sec.Mastery
		}
	}
	noted, err := s.noted()
	if err != nil {
		return err
	}
	out := csv.NewWriter(w)
	row := func(cells ...string) { _ = out.Write(cells) } // the error is kept for out.Error
	row("type", "ref", "title", "state", "since", "star", "note", "kind", "url", "opened", "last_opened", "minutes_read", "coverage", "mastery")
	line := func(kind string, it curriculum.Item, more ...string) {
		ref := it.Ref()
		cells := []string{
			kind, string(ref), spreadsheet(it.Name()), string(s.book.StateOf(it)), s.when(s.book.Since(ref)),
			mark(s.book.Star(ref)), mark(noted[ref] != ""),
		}
		row(append(cells, more...)...)
	}
	resource := func(r *curriculum.Resource) {
		times, last := s.book.Opened(r.Ref())
		line("resource", r, string(r.Kind), r.Address(), strconv.Itoa(times), s.when(last), "", "", "")
	}
	for _, sec := range s.course.Sections() {
		line("section", sec, "", "", "", "", strconv.Itoa((s.book.Seconds(sec.Ref())+59)/60),
			strconv.FormatFloat(share(s.book.Coverage(sec)), 'f', -1, 64), strconv.FormatFloat(mastery[sec.Ref()], 'f', -1, 64))
		for _, t := range sec.Topics {
			line("topic", t, "", "", "", "", "", "", "")
		}
		for _, r := range sec.Resources {
			resource(r)
		}
	}
	for _, shelf := range s.course.Shelves {
		for _, r := range shelf.Resources {
			resource(r)
		}
	}
	out.Flush()
	return out.Error()
}

// when is a time as spreadsheets read it, in the learner's place.
func (s *session) when(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(s.app.Loc).Format("2006-01-02 15:04:05")
}

func mark(on bool) string {
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
