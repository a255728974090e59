package search_test

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"llmcourse/curriculum"
	"llmcourse/curriculum/search"
)

const lesson = `+++
id = "s"
title = "Adapters"
summary = "Small additions to large models."

[[topics]]
id = "lora"
title = "Low-Rank Adaptation"

[[topics]]
id = "café"
title = "Naïve methods"

[[resources]]
id = "film"
title = "A film about tokenizers"
url = "https://example.com/film"
by = "Ada Römer"
kind = "video"
about = "Byte pairs, shown."
+++

Before the first heading there is an introduction about giraffes.

## Low-Rank Adaptation

**Low-rank adaptation** (LoRA) adds two [thin matrices](https://example.com/zebra). It is a kind of fine-tuning.

- The *rank* is 8.
- The ` + "`alpha`" + ` is 16.

` + "```python\nmodel = load()\nadapter_size = 3\n```" + `

### Counting

The KV-cache of PagedAttention stays. Run llama.cpp with $\frac{a}{b}$.

<details>
<summary>Solution</summary>

The secret is marmalade.

</details>

## Naïve methods

Finetuning everything costs memory. 注意力机制 is attention.

| a word | its weight |
|--------|------------|
| heavy  | 12         |
`

const quiz = `
[[questions]]
id = "q"
topic = "lora"
kind = "short"
level = 1
place = "Counting"
text = "What grows with each token?"
reason = "The pelican grows."
accept = ["pelican"]
`

func small(t testing.TB) *search.Index {
	t.Helper()
	c, err := curriculum.Load(fstest.MapFS{
		"course.toml":   {Data: []byte("id = \"a\"\ntitle = \"A\"\n[[parts]]\nid = \"p\"\ntitle = \"Part of things\"\nsections = [\"s\"]\n")},
		"p/s.md":        {Data: []byte(strings.Replace(lesson, "café", "cafe", 1))},
		"p/s.quiz.toml": {Data: []byte(quiz)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return search.New(c, search.Document{Ref: "p/s#lora", Where: search.Note, Title: "Low-Rank Adaptation", Text: "Ask Zoë.\n\nRemember the walrus."})
}

func TestQuery(t *testing.T) {
	t.Parallel()
	x := small(t)
	for _, tt := range []struct{ words, want string }{
		{"giraffe", `lesson p/s "" 0 "Before the first heading there is an introduction about [giraffes]."`},
		{"adapters", `section p/s "" 0 "Small additions to large models."`},
		{"lora", `topic p/s#lora "Low-Rank Adaptation" 2`},
		{"LoRA", `topic p/s#lora "Low-Rank Adaptation" 2`},
		{"low rank", `topic p/s#lora "Low-Rank Adaptation" 2 "[Low]-[rank] adaptation (LoRA) adds two thin matrices. It is a kind of fine-tuning."`},
		{"alpha", `lesson p/s#lora "Low-Rank Adaptation" 7 "The [alpha] is 16."`},
		{"adapter_size", `lesson p/s#lora "Low-Rank Adaptation" 11 "[adapter]_[size] = 3"`},
		{"kvcache", `lesson p/s#lora "Counting" 16 "The [KV-cache] of`},
		{"kv cache", `lesson p/s#lora "Counting" 16 "The [KV]-[cache] of`},
		{"paged attention", `lesson p/s#lora "Counting" 16 "The KV-cache of [PagedAttention] stays`},
		{"llama.cpp", `lesson p/s#lora "Counting" 16 "The KV-cache of PagedAttention stays. Run [llama].[cpp] with`},
		{"llamacpp", `lesson p/s#lora "Counting" 16`},
		{"matrix", `lesson p/s#lora "Low-Rank Adaptation" 4 "Low-rank adaptation (LoRA) adds two thin [matrices]`}, // on the way to it
		{"thin matrcies", `lesson p/s#lora "Low-Rank Adaptation" 4`},
		{"marm", ``}, // folded
		{"zebra", ``},
		{"frac", ``},
		{"romer", `resource p/s#film "" 0 "Byte pairs, shown."`},
		{"RÖMER", `resource p/s#film`},
		{"tokenizre", `resource p/s#film`},
		{"tokeni", `resource p/s#film`},
		{"tokeni ", `question p/s#q "Counting" 0 "What grows with each [token]?"`}, // a slip
		{"naive", `topic p/s#cafe "Naïve methods"`},
		{"fine-tuning", `lesson p/s#`},
		{"finetuning everything", `lesson p/s#cafe "Naïve methods" 27 "[Finetuning] [everything] costs memory.`},
		{"fine tuning everything", `lesson p/s#cafe "Naïve methods" 27 "[Finetuning] [everything] costs memory.`},
		{"注意", `lesson p/s#cafe "Naïve methods" 27 "Finetuning everything costs memory. [注][意]力机制 is attention."`},
		{"heavy", `lesson p/s#cafe "Naïve methods" 31 "[heavy] · 12"`},
		{"pelican", `question p/s#q "Counting" 0 "What grows with each token?"`},
		{"walrus", `note p/s#lora "" 2 "Remember the [walrus]."`},
		{"zoe", `note p/s#lora "" 0 "Ask [Zoë]."`},
		{"the", `note p/s#lora "" 2 "Remember [the] walrus."`},
		{"qwertyuiop", ``},
		{"", ``},
		{" \x1b[2J", ``},
	} {
		got := ""
		if hits := x.Query(tt.words, 10); len(hits) > 0 {
			got = show(hits[0])
		}
		if !strings.HasPrefix(got, tt.want) || got != "" && tt.want == "" {
			t.Errorf("Query(%q) finds %s, want %s", tt.words, got, tt.want)
		}
	}
}

// show is a hit on one line, with the marks in brackets.
func show(h search.Hit) string {
	s := h.Snippet
	for i := len(h.Marks) - 1; i >= 0; i-- {
		from, to := h.Marks[i][0], h.Marks[i][1]
		s = s[:from] + "[" + s[from:to] + "]" + s[to:]
	}
	return fmt.Sprintf("%s %s %q %d \"%s\"", h.Where, h.Ref, h.Heading, h.Line, s)
}

func TestExpansions(t *testing.T) {
	t.Parallel()
	x := search.New(course(t))
	for _, tt := range []struct{ words, want string }{
		{"moe", "scientist/new-trends#mixture-of-experts"},
		{"reinforcement learning from human feedback", "scientist/preference-alignment#ppo"},
		{"mlp", "fundamentals/neural-networks#mlp"},
		{"retrieval augmented generation", "engineer/rag"},
		{"direct preference optimization", "scientist/preference-alignment#dpo"},
	} {
		if hits := x.Query(tt.words, 1); len(hits) == 0 || hits[0].Ref != curriculum.Ref(tt.want) {
			t.Errorf("%q: %+v, want %s", tt.words, hits, tt.want)
		}
	}
}

func TestNearest(t *testing.T) {
	t.Parallel()
	x := small(t)
	for words, want := range map[string]string{
		"gyrafes":       "giraffes",
		"finetuning":    "",
		"zzzzzzzz":      "",
		"memmorry cost": "memory cost",
	} {
		if got := x.Nearest(words); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", words, got, want)
		}
	}
}

// The same index built twice gives the same hits, however often and from
// however many goroutines it is asked.
func TestDeterminism(t *testing.T) {
	t.Parallel()
	one, two := search.New(course(t)), search.New(course(t))
	all := typed()
	var wait sync.WaitGroup
	for i := range 4 {
		wait.Go(func() {
			for j := i; j < len(all); j += 4 {
				if a, b := one.Query(all[j], 10), two.Query(all[j], 10); !reflect.DeepEqual(a, b) {
					t.Errorf("%q is answered in two ways", all[j])
				}
			}
		})
	}
	wait.Wait()
}

// A search that is cut short is the beginning of the whole one's list, where
// the whole was looked at as closely.
func TestLimit(t *testing.T) {
	t.Parallel()
	x := search.New(course(t))
	for _, words := range []string{"attention", "lora rank", "a", "quantization of models"} {
		many := x.Query(words, 20)
		for i, h := range x.Query(words, 5) {
			if !reflect.DeepEqual(h, many[i]) {
				t.Errorf("%q: hit %d is %v, and %v of 20", words, i, h.Ref, many[i].Ref)
			}
		}
		if all := x.Query(words, 0); len(all) < len(many) {
			t.Errorf("%q: %d hits of all, %d of 20", words, len(all), len(many))
		}
	}
}

func FuzzQuery(f *testing.F) {
	x := small(f)
	for _, seed := range []string{"lora", "a b", "ß", "İ", "\u0301", "…", "\xff", "注", "fine-tuning", "x\\frac", "a'", "'s", "----", "K"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, h := range x.Query(s, 8) {
			check(t, h)
		}
		x.Nearest(s)
		c, err := curriculum.Load(fstest.MapFS{
			"course.toml": {Data: []byte("id = \"a\"\ntitle = \"A\"\n[[parts]]\nid = \"p\"\ntitle = \"P\"\nsections = [\"s\"]\n")},
			"p/s.md":      {Data: []byte("+++\nid = \"s\"\ntitle = \"S\"\n+++\n" + s)},
		})
		if err != nil {
			return
		}
		own := search.New(c, search.Document{Ref: "p/s", Where: search.Note, Text: s})
		for _, h := range own.Query(s, 8) {
			check(t, h)
		}
	})
}

func check(t *testing.T, h search.Hit) {
	t.Helper()
	if utf8.ValidString(h.Snippet) && strings.ContainsAny(h.Snippet, "\n\x1b") {
		t.Errorf("snippet %q is no line of text", h.Snippet)
	}
	last := 0
	for _, m := range h.Marks {
		if m[0] < last || m[1] <= m[0] || m[1] > len(h.Snippet) || !utf8.RuneStart(h.Snippet[m[0]]) {
			t.Fatalf("marks %v in %q", h.Marks, h.Snippet)
		}
		last = m[1]
	}
}

// Words close to each other are all marked, also where the beginning was cut.
func TestMarksAfterCut(t *testing.T) {
	t.Parallel()
	h := search.New(course(t)).Query("kv cache", 1)[0]
	if s := show(h); !strings.Contains(s, "key-value [cache] ([KV] [cache])") {
		t.Error(s)
	}
}
