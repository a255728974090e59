package search_test

import (
	"strings"
	"testing"

	"llmcourse/curriculum/search"
)

// What a learner types who does not know how the course calls it: misspelled,
// begun, abbreviated, in other words, by an author or a tool. Written down
// before any of it was tried: 17 came first then. What was wrong led to the
// words that sections and topics have.
func learners() [][]string {
	return [][]string{
		{"atention mecanism", "scientist/llm-architecture#attention"},
		{"reinforcment learning", "scientist/preference-alignment#ppo"},
		{"perplexty", "scientist/evaluation#traditional-metrics: Perplexity"},
		{"eigenv", "fundamentals/mathematics#linear-algebra: Determinants, eigenvectors and rank", "fundamentals/mathematics#linear-algebra"},
		{"backprop", "fundamentals/neural-networks#training-and-optimization: Backpropagation by hand"},
		{"speculative dec", "engineer/inference-optimization#speculative-decoding"},
		{"lstm", "fundamentals/nlp#rnns: LSTM and GRU", "fundamentals/nlp#understanding-lstm"},
		{"moe", "scientist/new-trends#mixture-of-experts"},
		{"gqa", "engineer/inference-optimization#kv-cache: Fewer heads, shorter reach"},
		{"bpe", "scientist/llm-architecture#tokenization"},
		{"ann search", "engineer/vector-storage#vector-databases: Exact and approximate search"},
		{"model makes things up", "engineer/rag", "engineer/rag#rag-evaluation", "engineer/rag#rag-evaluation: Measuring generation", "engineer/running-llms#llm-apis"},
		{"cut text into pieces", "engineer/vector-storage#splitting-documents", "scientist/llm-architecture#tokenization", "fundamentals/nlp#text-preprocessing"},
		{"train on less gpu memory", "scientist/supervised-fine-tuning#qlora", "scientist/supervised-fine-tuning#lora", "scientist/supervised-fine-tuning#deepspeed", "scientist/supervised-fine-tuning#full-fine-tuning"},
		{"make model smaller", "scientist/quantization", "scientist/quantization#base-techniques"},
		{"lilian weng", "engineer/advanced-rag#autonomous-agents", "scientist/llm-architecture#attention-attention"},
		{"karpathy", "scientist/llm-architecture#nanogpt"},
		{"jake vanderplas", "fundamentals/python#data-science-handbook"},
		{"ollama", "engineer/running-llms#open-source-llms", "engineer/deployment#local-deployment"},
		{"unsloth notebook", "notebooks/fine-tuning#llama-3-1-unsloth"},
	}
}

// unseen was written down after that: 17 came first at once. The rest showed
// that an introduction was worth as much as its title, and an abbreviation that
// no lesson spells out.
func unseen() [][]string {
	return [][]string{
		{"gradiant descent", "fundamentals/mathematics#calculus: Gradients and descent", "fundamentals/neural-networks#training-and-optimization: From gradient descent to Adam"},
		{"tokeniser", "scientist/llm-architecture#tokenization"},
		{"quantisation", "scientist/quantization"},
		{"positional enc", "scientist/new-trends#positional-embeddings"},
		{"flash att", "engineer/inference-optimization#flash-attention"},
		{"rlhf", "scientist/preference-alignment", "scientist/preference-alignment#ppo"},
		{"sft", "scientist/supervised-fine-tuning"},
		{"mlp", "fundamentals/neural-networks#mlp"},
		{"hnsw", "engineer/vector-storage#vector-databases"},
		{"f1", "scientist/evaluation#task-specific-benchmarks: Token F1 and pass@k"},
		{"how to choose a vector database", "engineer/vector-storage#vector-databases"},
		{"stop the model from being tricked", "engineer/security", "engineer/security#prompt-hacking", "engineer/security#defensive-measures"},
		{"make generation faster", "engineer/inference-optimization", "engineer/inference-optimization#speculative-decoding", "engineer/inference-optimization#kv-cache"},
		{"chat with pdf", "engineer/rag", "engineer/vector-storage#ingesting-documents"},
		{"3blue1brown", "fundamentals/mathematics#essence-of-linear-algebra", "fundamentals/neural-networks#what-is-a-neural-network"},
		{"jay alammar", "scientist/llm-architecture#illustrated-transformer", "scientist/llm-architecture#illustrated-gpt2", "fundamentals/nlp#illustrated-word2vec"},
		{"hamel", "engineer/deployment#optimizing-latency"},
		{"mergekit", "notebooks/other#mergekit", "scientist/new-trends#mergekit-tutorial", "scientist/new-trends#model-merging"},
		{"axolotl", "scientist/supervised-fine-tuning#axolotl"},
		{"lm studio", "engineer/running-llms#lm-studio-guide", "engineer/running-llms#open-source-llms", "engineer/deployment#local-deployment"},
	}
}

// At least eighteen of twenty come first. With -v the tables are printed.
func TestLearnersSearches(t *testing.T) {
	t.Parallel()
	x := search.New(course(t))
	for name, list := range map[string][][]string{"learners": learners(), "unseen": unseen()} {
		find(t, x, name, list, 18)
	}
}

// A snippet is not cut inside a formula: half of one cannot be drawn.
func TestFormulasAreWhole(t *testing.T) {
	t.Parallel()
	x := search.New(course(t))
	seen := 0
	for _, words := range []string{"loss", "gradient", "attention", "scale", "error", "probability", "vector", "token", "softmax", "memory"} {
		for _, h := range x.Query(words, 0) {
			if n := strings.Count(h.Snippet, "$"); n%2 != 0 {
				t.Errorf("%s: %s", words, h.Snippet)
			} else if n > 0 && strings.Contains(h.Snippet, "…") {
				seen++
			}
		}
	}
	if seen == 0 {
		t.Error("no snippet with a formula was cut: the test tests nothing")
	}
}
