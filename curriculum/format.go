package curriculum

// The files of a course as TOML, one struct a table. Keys that have no field
// here are problems, so these structs are the whole format.

type courseFile struct {
	ID         string            `toml:"id"`
	Title      string            `toml:"title"`
	Revision   string            `toml:"revision"`
	Summary    string            `toml:"summary"`
	URL        string            `toml:"url"`
	Licence    string            `toml:"licence"`
	Disclaimer string            `toml:"disclaimer"`
	Shelves    []string          `toml:"shelves"`
	Lessons    lessonBounds      `toml:"lessons"`
	Authors    []authorFile      `toml:"authors"`
	Assistants []linkFile        `toml:"assistants"`
	Credits    []creditFile      `toml:"credits"`
	Links      []linkFile        `toml:"links"`
	Parts      []partFile        `toml:"parts"`
	Moved      map[string]string `toml:"moved"`
}

// lessonBounds says how long the lessons of sections should be, and how wide
// their code; zero is no bound.
type lessonBounds struct {
	MinWords    int `toml:"min_words"`
	MaxWords    int `toml:"max_words"`
	CodeColumns int `toml:"code_columns"`
}

type authorFile struct {
	Name  string     `toml:"name"`
	Links []linkFile `toml:"links"`
}

type linkFile struct {
	Title string `toml:"title"`
	URL   string `toml:"url"`
	Icon  string `toml:"icon"`
	About string `toml:"about"`
	Gone  string `toml:"gone"`
}

// workFile names another work than the one it stands with.
type workFile struct {
	Title string `toml:"title"`
	URL   string `toml:"url"`
	By    string `toml:"by"`
}

type sinceFile struct {
	Date   string `toml:"date"`
	Text   string `toml:"text"`
	Source string `toml:"source"`
	Topic  string `toml:"topic"`
}

type creditFile struct {
	Name string `toml:"name"`
	For  string `toml:"for"`
	URL  string `toml:"url"`
}

type partFile struct {
	ID       string   `toml:"id"`
	Title    string   `toml:"title"`
	Icon     string   `toml:"icon"`
	Summary  string   `toml:"summary"`
	Sections []string `toml:"sections"`
}

type sectionFile struct {
	ID        string         `toml:"id"`
	Title     string         `toml:"title"`
	Label     string         `toml:"label"`
	Icon      string         `toml:"icon"`
	Aliases   []string       `toml:"aliases"`
	Words     []string       `toml:"words"`
	Summary   string         `toml:"summary"`
	Minutes   int            `toml:"minutes"`
	Topics    []topicFile    `toml:"topics"`
	Resources []resourceFile `toml:"resources"`
	Since     []sinceFile    `toml:"since"`
}

type topicFile struct {
	ID      string   `toml:"id"`
	Title   string   `toml:"title"`
	Label   string   `toml:"label"`
	Aliases []string `toml:"aliases"`
	Words   []string `toml:"words"`
}

type resourceFile struct {
	ID       string     `toml:"id"`
	Title    string     `toml:"title"`
	URL      string     `toml:"url"`
	Moved    string     `toml:"moved"`
	By       string     `toml:"by"`
	Kind     string     `toml:"kind"`
	About    string     `toml:"about"`
	Icon     string     `toml:"icon"`
	Minutes  int        `toml:"minutes"`
	Also     []linkFile `toml:"also"`
	Sections []string   `toml:"sections"`
	Aliases  []string   `toml:"aliases"`

	Gone       string    `toml:"gone"`
	Instead    *workFile `toml:"instead"`
	Superseded *workFile `toml:"superseded"`
	Checked    string    `toml:"checked"`
}

type shelfFile struct {
	ID        string         `toml:"id"`
	Title     string         `toml:"title"`
	Icon      string         `toml:"icon"`
	Summary   string         `toml:"summary"`
	Resources []resourceFile `toml:"resources"`
}

type quizFile struct {
	Retired   []string       `toml:"retired"`
	Questions []questionFile `toml:"questions"`
}

type questionFile struct {
	ID        string       `toml:"id"`
	Topic     string       `toml:"topic"`
	Kind      string       `toml:"kind"`
	Level     int          `toml:"level"`
	Place     string       `toml:"place"`
	Text      string       `toml:"text"`
	Reason    string       `toml:"reason"`
	Choices   []choiceFile `toml:"choices"`
	Answer    *float64     `toml:"answer"`
	Tolerance *float64     `toml:"tolerance"`
	Unit      string       `toml:"unit"`
	Items     []string     `toml:"items"`
	Accept    []string     `toml:"accept"`
}

type choiceFile struct {
	Text  string `toml:"text"`
	Right bool   `toml:"right"`
	Why   string `toml:"why"`
}
