package linear

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"llmcourse/progress/stats"
	"llmcourse/tui/phrase"
)

// progress tells the learner's figures in sentences: what a picture of bars
// and squares would say.
func (s *session) progress() {
	f := s.study.Stats()
	s.choose(func() ([]string, []command) {
		list := []command{
			{"parts", nil, "", "Part by part, section by section", func(string) after { s.sayAll(partSentences(f)); return stay }},
			{"week", nil, "", "This week", func(string) after { s.sayAll(s.weekSentences(f)); return stay }},
			{"days", nil, "", "The most active days", func(string) after { s.sayAll(daySentences(f)); return stay }},
			{"kinds", nil, "", "Resources by kind", func(string) after { s.sayAll(kindSentences(f)); return stay }},
			{"history", nil, "", "What you did last", func(string) after { s.history(); return stay }},
		}
		if s.deps.Library != nil {
			list = append(list, command{"together", nil, "", "All courses together", func(string) after { s.sayAll(s.togetherSentences()); return stay }})
		}
		if len(f.Orphans) > 0 {
			list = append(list, command{"gone", nil, "", "What is no longer in the course", func(string) after { s.sayAll(s.goneSentences(f)); return stay }})
		}
		return append([]string{"Your progress."}, overview(f)...), list
	})
}

func (s *session) sayAll(sentences []string) {
	s.blank()
	for _, line := range sentences {
		s.say("%s", line)
	}
}

func overview(f stats.Stats) []string {
	out := []string{
		fmt.Sprintf("%s of the course is behind you, and you would know %s of its questions now.", percent(f.Course.Coverage), percent(f.Course.Mastery)),
		fmt.Sprintf("%d of %d sections and %d of %d topics are done; %d of %s were answered.",
			f.Course.Sections.Done, f.Course.Sections.Total, f.Course.Topics.Done, f.Course.Topics.Total,
			f.Course.Answered, phrase.Plural(f.Course.Questions, "question")),
	}
	if !f.Streak.Off {
		out = append(out, fmt.Sprintf("You were here %s in a row; the longest was %s.", phrase.Plural(f.Streak.Days, "day"), phrase.Plural(f.Streak.Longest, "day")))
	}
	if m := f.Retention.Month; m.Reviewed > 0 {
		out = append(out, fmt.Sprintf("In the last 30 days you recalled %d of %s.", m.Recalled, phrase.Plural(m.Reviewed, "review")))
	}
	if n := len(f.Orphans); n > 0 {
		verb := "are"
		if n == 1 {
			verb = "is"
		}
		out = append(out, fmt.Sprintf("%s you did %s no longer in the course: kept. The word gone lists them.", phrase.Plural(n, "thing"), verb))
	}
	return out
}

func partSentences(f stats.Stats) []string {
	var out []string
	for _, p := range f.Parts {
		out = append(out, fmt.Sprintf("%s: %s behind you, %s known.", p.Title, percent(p.Coverage), percent(p.Mastery)))
		for _, sec := range p.List {
			known := percent(sec.Mastery) + " known"
			if sec.Answered == 0 {
				known = "not asked yet"
			}
			out = append(out, fmt.Sprintf("%s: %s, %s behind you, %s.", sec.Title, sec.State, percent(sec.Coverage), known))
		}
	}
	return out
}

func (s *session) weekSentences(f stats.Stats) []string {
	w := f.Week
	out := []string{
		fmt.Sprintf("This week you did something on %s.", phrase.Plural(w.Days, "day")),
		fmt.Sprintf("%s done, %s of which %d right, %s of reading and answering.",
			phrase.Plural(len(w.Done), "thing"), phrase.Plural(w.Answers, "answer"), w.Right, phrase.Plural(w.Minutes, "minute")),
	}
	for _, ref := range w.Done {
		out = append(out, "Done: "+s.nameOf(ref)+".")
	}
	return out
}

// daySentences is the heatmap: the days that would stand out in it.
func daySentences(f stats.Stats) []string {
	var active []stats.Day
	for _, d := range f.Heatmap.Days {
		if d.Total > 0 {
			active = append(active, d)
		}
	}
	if len(active) == 0 {
		return []string{"There is nothing in the last year yet."}
	}
	out := []string{fmt.Sprintf("In the last year you did something on %s. The most active ones:", phrase.Plural(len(active), "day"))}
	slices.SortStableFunc(active, func(a, b stats.Day) int {
		return cmp.Or(cmp.Compare(b.Total, a.Total), cmp.Compare(b.Date, a.Date))
	})
	for _, d := range active[:min(len(active), 5)] {
		out = append(out, dayName(d.Date)+": "+phrase.Plural(d.Total, "thing")+" done, "+phrase.Plural(d.Minutes, "minute")+".")
	}
	return append(out, monthSentence(f))
}

// monthSentence counts active days by month, the latest first.
func monthSentence(f stats.Stats) string {
	var months []string
	count, last := 0, ""
	flush := func() {
		if count > 0 {
			months = append(months, last+" "+itoa(count))
		}
	}
	for _, d := range slices.Backward(f.Heatmap.Days) {
		if name := date(d.Date).Format("January 2006"); name != last {
			flush()
			count, last = 0, name
		}
		if d.Total > 0 {
			count++
		}
	}
	flush()
	return "Active days by month: " + strings.Join(months, ", ") + "."
}

func date(d stats.Date) time.Time { return time.Unix(int64(d)*24*60*60, 0).UTC() }

func dayName(d stats.Date) string { return date(d).Format("Monday, 2 January 2006") }

func kindSentences(f stats.Stats) []string {
	var out []string
	for _, k := range f.Kinds {
		if k.Resources.Total > 0 {
			out = append(out, fmt.Sprintf("%s: %d of %d done, %d opened.", k.Kind, k.Resources.Done, k.Resources.Total, k.Opened))
		}
	}
	return out
}
