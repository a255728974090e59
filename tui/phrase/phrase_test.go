package phrase_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
	"llmcourse/tui/phrase"
)

func TestWords(t *testing.T) {
	t.Parallel()
	for got, want := range map[string]string{
		phrase.Plural(1, "topic"):                                   "1 topic",
		phrase.Plural(0, "topic"):                                   "0 topics",
		phrase.Are(1, "review is", "reviews are"):                   "1 review is",
		phrase.Are(2, "review is", "reviews are"):                   "2 reviews are",
		phrase.Count(progress.Tally{Done: 2, Skipped: 1, Total: 7}): "3/7",
		phrase.Minutes(5, true):                                     "about 5 minutes",
		phrase.Minutes(1, false):                                    "1 minute",
		phrase.Time(40 * time.Second):                               "40 seconds",
		phrase.Time(90 * time.Second):                               "1 minute",
		phrase.Time(5 * time.Hour):                                  "5 hours",
		phrase.Time(48 * time.Hour):                                 "2 days",
		phrase.List(nil):                                            "",
		phrase.List([]string{"a"}):                                  "a",
		phrase.List([]string{"a", "b", "c"}):                        "a, b and c",
		phrase.Sentence("no space left"):                            "No space left.",
		phrase.Sentence("über alles?"):                              "Über alles?",
		phrase.Sentence(" "):                                        "",
		phrase.Star(true):                                           "starred",
		phrase.Star(false):                                          "without a star",
		phrase.Unsaved(3, errors.New("the disk is full")):           "3 changes not saved: the disk is full",
		phrase.Unsaved(1, nil):                                      "1 change not saved",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Only what is complete is 100 %, and only what is not begun is 0 %.
func TestPercent(t *testing.T) {
	t.Parallel()
	for share, want := range map[float64]string{
		0: "0%", 0.003: "1%", 0.014: "1%", 0.015: "2%", 0.5: "50%", 0.994: "99%", 0.996: "99%", 1: "100%", -1: "0%", 2: "100%",
	} {
		if got := phrase.Percent(share); got != want {
			t.Errorf("%v is %s, want %s", share, got, want)
		}
	}
}

func change(kind progress.Kind, name string, with func(*study.Change)) study.Change {
	c := study.Change{Kind: kind, Ref: "one/x", Item: &curriculum.Section{Title: name}}
	if with != nil {
		with(&c)
	}
	return c
}

func state(name string, from, to, asked progress.State) study.Change {
	return change(progress.KindState, name, func(c *study.Change) { c.From, c.To, c.Asked, c.Same = from, to, asked, from == to })
}

func TestOutcome(t *testing.T) {
	t.Parallel()
	todo, doing, done := progress.Todo, progress.Doing, progress.Done
	one, same := state("Vectors", todo, done, done), state("Training", done, done, done)
	of := func(kind progress.Kind, with func(*study.Change)) study.Outcome {
		return study.Outcome{Kind: kind, Changes: []study.Change{change(kind, "Vectors", with)}}
	}
	for _, c := range []struct {
		outcome study.Outcome
		want    string
	}{
		{study.Outcome{Kind: progress.KindState, Changes: []study.Change{one}}, "Vectors: done."},
		{study.Outcome{Kind: progress.KindState, Changes: []study.Change{one, same}}, "Vectors: done. Training: already done."},
		{study.Outcome{Kind: progress.KindState, Changes: []study.Change{one, same, one}}, "2 marked: done. 1 was so already."},
		{study.Outcome{Kind: progress.KindState, Changes: []study.Change{same, same, same}}, "All 3 were done already."},
		{study.Outcome{Kind: progress.KindState, Changes: []study.Change{state("Vectors", doing, doing, todo)}}, "Vectors stays doing: something in it is ticked."},
		{study.Outcome{Kind: progress.KindUndo, Changes: []study.Change{state("Vectors", done, todo, todo)}}, "Undone. Vectors: todo."},
		{of(progress.KindStar, func(c *study.Change) { c.On = true }), "Vectors: starred."},
		{of(progress.KindStar, nil), "Vectors: without a star."},
		{of(progress.KindNote, nil), "Note on Vectors: written."},
		{of(progress.KindNote, func(c *study.Change) { c.Removed = true }), "Note on Vectors: removed."},
		{of(progress.KindNote, func(c *study.Change) { c.Removed, c.Same = true, true }), "Note on Vectors: unchanged."},
		{of(progress.KindBookmark, func(c *study.Change) { c.Letter, c.On = "q", true }), "q leads here: Vectors."},
		{of(progress.KindBookmark, func(c *study.Change) { c.Letter, c.On, c.Same = "q", true, true }), "q leads here already: Vectors."},
		{of(progress.KindBookmark, func(c *study.Change) { c.Letter = "q" }), "The bookmark q is gone."},
		{study.Outcome{Kind: progress.KindOpen, URL: "https://example.com"}, "Opening https://example.com"},
		{of(progress.KindRetract, nil), "Taken back: answer again."},
		{study.Outcome{Kind: progress.KindKnown}, "No section is marked as known: two right answers and no wrong one would do that."},
		{of(progress.KindKnown, func(c *study.Change) { c.On = true }), "You seem to know: Vectors. Marked as known, to verify: not as done."},
		{of(progress.KindKnown, nil), "1 section to be learned again: Vectors."},
		{of(progress.KindPlace, nil), ""},
		{of(progress.KindAnswer, nil), ""},
	} {
		if got := phrase.Outcome(c.outcome); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// Every code has words of its own, which are a sentence and name no code.
func TestRefused(t *testing.T) {
	t.Parallel()
	said := map[string]string{}
	for name, code := range codes(t) {
		r := &study.Refused{Code: study.Code(code), Ref: "one/x", Item: &curriculum.Part{Title: "Part One"}, Text: "abc", N: 3, Err: errors.New("the disk is full")}
		text := phrase.Error(r)
		if strings.Contains(text, code+" ") || strings.Contains(text, "efused") || !strings.HasSuffix(text, ".") {
			t.Errorf("%s is told as %q", name, text)
		}
		if other := said[text]; other != "" {
			t.Errorf("%s and %s are both told as %q", name, other, text)
		}
		said[text] = name
	}
	if got := phrase.Error(errors.New("a thing broke")); got != "A thing broke." {
		t.Errorf("another error is told as %q", got)
	}
	if got := phrase.Error(study.ErrNoStore); !strings.HasPrefix(got, "There is no place") {
		t.Errorf("no store is told as %q", got)
	}
}

// codes are the constants of type study.Code.
func codes(t *testing.T) map[string]string {
	t.Helper()
	return constants(t, "../../progress/study/outcome.go", "Code")
}

// constants are the constants of a type, by their names, as they stand in a file.
func constants(t *testing.T, name, typ string) map[string]string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, s := range g.Specs {
			v := s.(*ast.ValueSpec)
			if id, ok := v.Type.(*ast.Ident); ok && id.Name == typ {
				text, err := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
				if err != nil {
					t.Fatal(err)
				}
				found[v.Names[0].Name] = text
			}
		}
	}
	if len(found) < 10 {
		t.Fatalf("only %d of %s were found", len(found), typ)
	}
	return found
}
