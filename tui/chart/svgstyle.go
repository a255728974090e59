package chart

import (
	"fmt"
	"strconv"

	"llmcourse/tui/theme"
)

// sheet is the style of a picture. The colours are those of the program's own
// palettes.
func sheet(scheme Scheme) string {
	const shapes = `
text{font-family:Roboto,"Segoe UI","Helvetica Neue",Helvetica,Arial,sans-serif;text-anchor:middle}
.title{font-size:38px;font-weight:600}.word{font-size:16px}.legend{font-size:16px;text-anchor:start}
.icon{font-size:46px;font-family:"Apple Color Emoji","Segoe UI Emoji","Noto Color Emoji",sans-serif}
.section .name{font-size:19px;font-weight:600}.topic .name{font-size:17px}.state{font-size:13px}
.road{fill:none;stroke-width:4;stroke-linecap:round}.dash{fill:none;stroke-width:2;stroke-dasharray:11 7}
.section rect,.topic rect{stroke-width:1.5}.skipped rect{stroke-dasharray:5 4}.next rect{stroke-width:4}
`
	day, night := ours("light"), ours("dark")
	switch scheme {
	case Light:
		return shapes + day
	case Dark:
		return shapes + night
	}
	return shapes + day + "@media (prefers-color-scheme:dark){\n" + night + "}\n"
}

func ours(name string) string {
	p := theme.New(name, theme.Unknown, theme.NewIcons("plain")).Palette
	ground := p.Above // what is written on Accent is the colour of the page
	soft := func(c string) string { return mix(c, ground, 14) }
	return fmt.Sprintf(`.ground{fill:%s}
.title,.icon{fill:%s}.word,.legend{fill:%s}.full{fill:%s}.rest{fill:%s}
.road{stroke:%s}.ahead{stroke:%s}.dash{stroke:%s}
`, ground, p.Accent, p.Muted, p.Leaf, soft(p.Text), p.Accent, mix(p.Accent, ground, 55), mix(p.Text, ground, 60)) +
		fill("section", p.Accent, soft(p.Accent), p.Text, ground) +
		fill("topic", p.Leaf, soft(p.Leaf), p.Text, ground) +
		fmt.Sprintf(`.doing rect{fill:%s;stroke:%s}.skipped rect{fill:%s;stroke:%s}.skipped text{fill:%s}
`, soft(p.Warm), p.Warm, ground, p.Muted, p.Muted)
}

// fill is how boxes of a kind look: full when they are done, else a hint of the
// same colour.
func fill(kind, full, soft, text, over string) string {
	return fmt.Sprintf(`.%[1]s rect{fill:%[3]s;stroke:%[2]s}.%[1]s text{fill:%[4]s}.%[1]s.done rect{fill:%[2]s}.%[1]s.done text{fill:%[5]s}
`, kind, full, soft, text, over)
}

// mix is some per cent of one colour over another.
func mix(c, over string, percent int) string {
	a, b := rgb(c), rgb(over)
	var m [3]int
	for i := range m {
		m[i] = (a[i]*percent + b[i]*(100-percent) + 50) / 100
	}
	return fmt.Sprintf("#%02x%02x%02x", m[0], m[1], m[2])
}

func rgb(c string) [3]int {
	if len(c) != 7 {
		return [3]int{}
	}
	n, err := strconv.ParseUint(c[1:], 16, 32)
	if err != nil {
		return [3]int{}
	}
	return [3]int{int(n >> 16), int(n >> 8 & 255), int(n & 255)}
}
