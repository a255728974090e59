package answer

import (
	"strings"

	"llmcourse/curriculum/word"
)

// A language knows the words that say little, and those that say the same. All
// of them are stems.
type language struct {
	stop    map[string]bool // in every question
	talk    map[string]bool // say little of what is asked
	generic map[string]bool // may stand beside the name of what is defined, as in "the LoRA method"
	means   map[string][]string
}

func english() *language {
	l := &language{stop: map[string]bool{}, talk: map[string]bool{}, generic: map[string]bool{}, means: map[string][]string{}}
	for set, text := range map[*map[string]bool]string{&l.stop: stopWords, &l.talk: talkWords, &l.generic: genericWords} {
		for w := range strings.FieldsSeq(text) {
			(*set)[stem(w)] = true
		}
	}
	for line := range strings.Lines(learnersWords) {
		asked, written, _ := strings.Cut(line, ":")
		for a := range strings.FieldsSeq(asked) {
			from := stem(strings.ReplaceAll(a, "-", ""))
			for _, to := range stems(written) {
				if to != from && !l.stop[to] {
					l.means[from] = append(l.means[from], to)
				}
			}
		}
	}
	return l
}

// stems are the stems of a text in order; a compound follows its words as one.
func stems(text string) []string {
	var s word.Scanner
	var all []string
	s.Each(text, func(folded []byte, _ word.Range, _ bool) { all = append(all, stem(string(folded))) })
	return all
}

// stem is one form of a folded word, in one spelling of English.
func stem(w string) string { return word.Stem(american(w)) }

// american spells "tokenise" as "tokenize" and "behaviour" as "behavior".
func american(w string) string {
	if len(w) > 6 {
		for _, end := range []string{"e", "es", "ed", "er", "ers", "ing", "ation", "ations"} {
			if s, ok := strings.CutSuffix(w, "is"+end); ok {
				return s + "iz" + end // also "otherwize": question and text are spelled alike
			}
		}
	}
	if s, ok := strings.CutSuffix(w, "our"); ok && len(w) > 5 {
		return s + "or"
	}
	return w
}

const stopWords = `a an the of in on at to for by with from and or as is are was were be been being it its this that these those
i my me you your we our us they them their he she do does did can could would should will shall may might must have has had
how what why when which who whom where whose much many there here if then than so but not no about into over under between
up down out off just only also too very really actually exactly basically simply please tell explain describe give show say
mean means meaning s t re ve ll d m im ive dont doesnt isnt cant wont what's whats wat eg ie etc vs versus`

const talkWords = `set setting zero need want wanted get got getting go going make makes making made do doing use used using
uses take takes put puts keep keeps keeping kept let lets happen happens happened work works working thing things stuff way
ways kind sort lot bit plain word words term terms simple simply easy hard good bad better best worse worst big small large
little long short high low great terrible nice fine right wrong true false new old own other another same different differ
difference compare compared choose choosing pick picking prefer anyone anybody someone somebody people person user users
friend friends company team everyone everybody ever never always every time times all any some none both each few several
more most less least enough again still already yet now today tomorrow later before after during while until since once
suddenly quickly slowly blindly help helps try trying tried start starting stop begin know knowing see seeing look looks
looking find think understand learn matter matters point purpose reason idea case example examples question questions answer
answers problem problems issue issues first second last next one two three number numbers able possible usually often cause
causes invent invented change changed changes trick tricks approach method methods technique techniques around back return
returns returned throw away real common commonly normal typical instead without within against across through per via talk
talking care worth`

const genericWords = `model models method layer layers algorithm technique format library function token tokens text texts
network data set`

// learnersWords are what learners say, and the words of the field that they may
// mean by it. It is general knowledge of the field, of no course.
const learnersWords = `laptop notebook: cpu local
gpu: vram
ram: memory vram
slow: latency speed wait
fast speed quick: latency speed fast
faster: speed latency
cheap cheaper expensive pay: cost price
price money: cost
cut slice piece: split chunk
break divide: split
reorder: rerank re-rank
sort: rank order
rerank: re-rank
order: rank
backed: faithful ground support
grounded: faithful support
hallucinate hallucination lie: faithful invent
made-up: invent
smuggle: inject indirect
hide: inject
hijack trick attack: inject jailbreak
leak: extract
secret: leak
protect prevent: defense defensive filter
secure: defense security
duplicate dedupe: near-duplicate deduplicate copies
repeat repeated: duplicate
online publish: deploy host public
host hosting: serve deploy
serve: server deploy
demo: gradio streamlit
website: web
table row: dataframe
missing: gap fill
clean: preprocess filter
smaller shrink: quantize compress
compress: quantize
bit: bits precision
quality: loss accuracy
instruct: instruction chat
chatbot bot: chat demo chatbot
assistant: chat
llm ai: model
nan: overflow explode spike
explode: spike bounce
blow: explode
crash: failure
fit oom: memory
memory: vram
pdf: document loader
file: document
document: chunk passage
knowledge: document fact
search: retrieve retriever
retriever: retrieve retrieval
retrieve: retriever retrieval
irrelevant: precision noise re-rank relevant
score: benchmark metric
leaderboard: benchmark arena
rating: elo arena
trust: contamination margin bias
fair: bias
judge: llm-as-a-judge grade
combine average blend: merge
mix: merge mixture
forget: fade vanish
memorize cram generalize: overfit
picture photo vision: image multimodal
voice: sound audio
json: schema structured
format: schema
valid: parse schema
teach: fine-tune train
adapt customize: fine-tune
train: training
align feedback reward: preference
sentence: text
web: html
page: html
remember: memory history
history conversation: memory chat
tool plugin: agent function
function: tool
browser: webgpu edge
phone mobile: edge mobile phone
context: window length
length: context
position: positional
reply: answer
stop: end-of-turn end
setting: parameter
hyperparameter: learning-rate
normalize: standardization scale
scale: scaling
accuracy: score
test: evaluation validation
sample: example
example: sample instruction
vector: embedding
embed: embedding
embedding: vector
database: index store
cluster: k-means unsupervised
label: supervised`

// fieldAbbreviations are those that everybody in the field uses, so that a
// course need not spell them out.
const fieldAbbreviations = `sft: supervised fine-tuning
dpo: direct preference optimization
ppo: proximal policy optimization
rlhf: reinforcement learning human feedback
rag: retrieval augmented generation
moe: mixture of experts
bpe: byte pair encoding
llm: language model
kv: key value
nlp: natural language processing
rnn: recurrent neural network
mlp: multilayer perceptron
lora: low-rank adaptation`
