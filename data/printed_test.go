package data_test

import (
	"fmt"
	"maps"
	"math"
	"strconv"
	"strings"
	"testing"

	"llmcourse/curriculum"
)

// A printed number is the last one of a phrase of a lesson or of its
// questions, and what it is when computed here.
type printed struct {
	phrase string
	value  float64
}

// printedNumbers lists the numbers that the text prints, by section.
func printedNumbers() map[curriculum.Ref][]printed {
	all := map[curriculum.Ref][]printed{}
	maps.Copy(all, printedFundamentals())
	maps.Copy(all, printedScientist())
	maps.Copy(all, printedEngineer())
	maps.Copy(all, printedAlignment())
	return all
}

// Every printed number is what it computes to, rounded to the places shown.
func TestPrintedNumbersRecompute(t *testing.T) {
	t.Parallel()
	c, texts := load(t), lessons(t)
	for ref, numbers := range printedNumbers() {
		lesson := texts[ref]
		if lesson == nil {
			t.Errorf("there is no section %s", ref)
			continue
		}
		text := lesson.Text
		asked, err := c.Questions(ref)
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range asked {
			text += "\n" + q.Text + "\n" + q.Reason
			for _, c := range q.Choices {
				text += "\n" + c.Text + "\n" + c.Why
			}
		}
		for _, p := range numbers {
			found := inText.FindAllString(p.phrase, -1)
			if len(found) == 0 || !strings.Contains(text, p.phrase) {
				t.Errorf("%s: %q is not in the text, or has no number", ref, p.phrase)
				continue
			}
			last := strings.NewReplacer("−", "-", ",", "").Replace(found[len(found)-1])
			if said, _ := strconv.ParseFloat(last, 64); math.Abs(said-p.value) > unit(last)/2+1e-9 {
				t.Errorf("%s: %q, computed %v", ref, p.phrase, p.value)
			}
		}
	}
}

// unit is the value of the last place of a decimal number.
func unit(s string) float64 {
	_, places, found := strings.Cut(s, ".")
	if !found {
		return 1
	}
	return math.Pow(10, -float64(len(places)))
}

func TestUnit(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{"7": "1", "-0.25": "0.01", "3.0": "0.1"} {
		if got := fmt.Sprintf("%.2g", unit(s)); got != want {
			t.Errorf("unit(%q) is %s, not %s", s, got, want)
		}
	}
}
