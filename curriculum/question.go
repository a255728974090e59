package curriculum

// A Question checks one topic.
type Question struct {
	Topic  *Topic
	ID     string
	Kind   QuestionKind
	Level  int    // 1 recall, 2 understand, 3 apply
	Place  string // text of the heading of the lesson that answers it
	Text   string
	Reason string // why the answer is right; it teaches

	Choices   []Choice // choice, choices
	Answer    float64  // number
	Tolerance float64  // number: the largest absolute difference that is still right
	Unit      string   // number
	Items     []string // order: in the right order
	Accept    []string // short: the forms accepted, compared by Question.Accepts
}

// A QuestionKind says how a question is answered.
type QuestionKind string

// The kinds of questions.
const (
	OneChoice   QuestionKind = "choice"
	ManyChoices QuestionKind = "choices"
	Number      QuestionKind = "number"
	Order       QuestionKind = "order"
	Short       QuestionKind = "short"
)

// A Choice is one of the answers offered.
type Choice struct {
	Text  string
	Right bool
	Why   string // why it is wrong; empty where it is right
}
