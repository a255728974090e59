//go:build proof

package tui_test

import (
	"math/rand/v2"
	"strings"

	tea "charm.land/bubbletea/v2"

	"llmcourse/tui/internal/tuitest"
)

// A learner decides what is done next, by chance but always the same for the
// same seed.
type learner struct{ *rand.Rand }

// scenes are what a learner does for a few minutes: keys with blanks between
// them, "abc" in quotes is typed, and some words stand for what is no key.
// <read> is some pages of a lesson, <list> some rows of a list.
func scenes() map[string]string {
	return map[string]string{
		"roadmap":   `esc esc m g <list> l <list> space u s s * * S j enter <list> h / "quant" enter n N esc`,
		"read":      `esc esc m g <list> l <list> enter <read> <read> tab tab y shift+tab z <read> x } } { <read> x z <read> d u`,
		"onward":    `. <read> ] <read> ] <read> [ <read> i <list> enter <read> / "the" enter n n N esc <read> space`,
		"quiz":      `. t 1 enter enter p esc 1 2 enter enter 3 enter enter r 2 1 enter enter w enter esc esc`,
		"review":    `R 1 enter enter 2 enter enter esc esc`,
		"resources": `r <list> f <list> f p t t + + v <list> o O y * * e "a word on it" ctrl+s <list> / "lora" enter n esc enter esc`,
		"notebooks": `c <list> space space o enter esc <list>`,
		"progress":  `P <list> <list> j enter esc`,
		"about":     `a <list> <list>`,
		"map":       `M j j l k k enter j j l h ] [ j j enter <read> esc esc`,
		"search":    `F "attention" enter <read> F "lora rank" j j enter <read> F "nothing at all xyz" esc`,
		"palette":   `ctrl+k "eval" enter <read> : "theme" esc ctrl+k "tokenizers" j enter <read>`,
		"help":      `? "undo" esc ? ctrl+d ctrl+u esc`,
		"plan":      `, j enter esc esc`,
		"themes":    `T <list> enter T <list> esc <theme>`,
		"window":    `<size> <list> <size> <read> <size> <size> <full>`,
		"back":      `ctrl+o ctrl+o <list> alt+right ctrl+o ctrl+o ctrl+o alt+right alt+right`,
		"focus":     `<blur> <focus> <light> <list> <dark> <mouse> <mouse> <mouse> <paste> esc`,
		"notes":     `esc m <list> e "what I got of it" ctrl+s e esc . e "more" ctrl+s u`,
		"tabs":      `> > > > > < < <`,
		"redraw":    `ctrl+l W u u`,
		"noted":     `E <list> / "word" enter <list> esc esc C g enter ctrl+k "What happened since" enter <read> esc`,
		"courses":   `esc esc C G enter <list> space enter <read> P <list> esc C g enter <list>`,
	}
}

// scene turns one into messages.
func (l learner) scene(script string) []tea.Msg {
	var msgs []tea.Msg
	for i, part := range strings.Split(script, `"`) {
		if i%2 == 1 {
			msgs = append(msgs, tuitest.Type(part)...)
			continue
		}
		for _, word := range strings.Fields(part) {
			msgs = append(msgs, l.word(word)...)
		}
	}
	return msgs
}

// word is a key, or what a word in angle brackets stands for.
func (l learner) word(word string) []tea.Msg {
	pick := func(from string, n int) []tea.Msg {
		all := strings.Fields(from)
		var keys []tea.Msg
		for range n {
			keys = append(keys, tuitest.Key(all[l.IntN(len(all))]))
		}
		return keys
	}
	switch word {
	case "<list>":
		return pick("j j j j k ctrl+d ctrl+u G g down up pgdown", 2+l.IntN(6))
	case "<read>":
		return pick("j j j j j k pgdown pgdown ctrl+d ctrl+f ctrl+u } {", 3+l.IntN(10))
	case "<size>":
		return []tea.Msg{tea.WindowSizeMsg{Width: l.IntN(200), Height: l.IntN(60)}}
	case "<full>":
		return []tea.Msg{tea.WindowSizeMsg{Width: 120, Height: 40}}
	case "<blur>":
		return []tea.Msg{tea.BlurMsg{}}
	case "<focus>":
		return []tea.Msg{tea.FocusMsg{}}
	case "<light>", "<dark>":
		return []tea.Msg{tuitest.Ground(word == "<dark>")}
	case "<theme>": // and back to the terminal's own
		return append(tuitest.Keys("T g enter"), tuitest.Ground(true))
	case "<paste>":
		return []tea.Msg{tuitest.Key("/"), tea.PasteMsg{Content: "model"}}
	case "<mouse>":
		x, y := l.IntN(120), l.IntN(40)
		return []tea.Msg{tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown}, tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}}
	}
	return []tea.Msg{tuitest.Key(word)}
}
