package roadmap

import (
	"net/url"
	"path"
	"strings"

	"llmcourse/curriculum"
)

// hintKind is the kind that a word beside a link names, or empty: "video" in
// [video], (video), <sup>video</sup>, :movie_camera: or 🎥.
func hintKind(word string) curriculum.Kind {
	word = strings.ToLower(strings.Trim(word, "[]():* \t"))
	word = strings.TrimPrefix(strings.TrimPrefix(word, "free "), "paid ")
	switch word {
	case "video", "videos", "movie_camera", "tv", "vhs", "film_strip", "clapper", "youtube", "screencast", "talk", "lecture", "🎥", "📹", "📺", "🎬", "podcast", "headphones":
		return curriculum.Video
	case "playlist", "lecture videos", "video series", "course videos":
		return curriculum.Playlist
	case "book", "books", "ebook", "open_book", "closed_book", "green_book", "blue_book", "orange_book", "📖", "📕", "📗", "📘", "📙":
		return curriculum.Book
	case "paper", "papers", "scroll", "research", "📜":
		return curriculum.Paper
	case "pdf":
		return curriculum.Paper
	case "course", "mooc", "mortar_board", "🎓", "classroom":
		return curriculum.CourseKind
	case "article", "articles", "blog", "blog post", "post", "page_facing_up", "tutorial", "memo", "newspaper", "feed", "📄", "📰", "📝":
		return curriculum.Article
	case "docs", "documentation", "official", "books_docs", "manual", "reference":
		return curriculum.Docs
	case "code", "repo", "repository", "github", "opensource", "source", "source code", "implementation", "computer", "octocat", "example":
		return curriculum.Code
	case "tool", "tools", "wrench", "hammer_and_wrench", "hammer", "🔧", "🛠", "🛠️":
		return curriculum.Tool
	case "notebook", "colab", "jupyter":
		return curriculum.Notebook
	case "dataset", "data":
		return curriculum.Dataset
	case "leaderboard":
		return curriculum.Leaderboard
	case "list", "roadmap", "collection", "notebook_with_decorative_cover":
		return curriculum.List
	}
	return ""
}

// kindOf guesses what an address leads to, by its host, its ending, its title.
func kindOf(address, title string, hint curriculum.Kind) curriculum.Kind {
	u, err := url.Parse(address)
	if err != nil {
		return curriculum.Article
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	p := strings.ToLower(u.Path)
	if host == "colab.research.google.com" || path.Ext(p) == ".ipynb" {
		return curriculum.Notebook
	}
	if hint != "" {
		if hint == curriculum.Video && isPlaylist(host, u) {
			return curriculum.Playlist
		}
		return hint
	}
	if k := kindOfHost(host, p, u); k != "" {
		return k
	}
	if strings.HasPrefix(strings.ToLower(title), "awesome ") {
		return curriculum.List
	}
	if path.Ext(p) == ".pdf" {
		return curriculum.Paper
	}
	return curriculum.Article
}

func isPlaylist(host string, u *url.URL) bool {
	return strings.HasSuffix(host, "youtube.com") && strings.HasPrefix(u.Path, "/playlist")
}

func kindOfHost(host, p string, u *url.URL) curriculum.Kind {
	is := func(hosts ...string) bool {
		for _, h := range hosts {
			if host == h || strings.HasSuffix(host, "."+h) {
				return true
			}
		}
		return false
	}
	switch {
	case isPlaylist(host, u):
		return curriculum.Playlist
	case is("youtube.com", "youtu.be", "vimeo.com", "ted.com", "bilibili.com", "egghead.io"):
		return curriculum.Video
	case is("arxiv.org", "openreview.net", "aclanthology.org", "dl.acm.org", "semanticscholar.org", "proceedings.neurips.cc", "ieeexplore.ieee.org"):
		return curriculum.Paper
	case is("coursera.org", "edx.org", "udemy.com", "udacity.com", "khanacademy.org", "deeplearning.ai", "ocw.mit.edu", "freecodecamp.org", "codecademy.com",
		"pluralsight.com", "fast.ai", "futurelearn.com", "datacamp.com", "linkedin.com") && (host != "linkedin.com" || strings.HasPrefix(p, "/learning")):
		return curriculum.CourseKind
	case is("amazon.com", "amzn.to", "oreilly.com", "manning.com", "packtpub.com", "leanpub.com", "goodreads.com", "nostarch.com", "pragprog.com"):
		return curriculum.Book
	case host == "huggingface.co" && strings.HasPrefix(p, "/datasets"), host == "kaggle.com" && strings.HasPrefix(p, "/datasets"):
		return curriculum.Dataset
	case host == "huggingface.co" && strings.Contains(p, "leaderboard"):
		return curriculum.Leaderboard
	case host == "github.com" && strings.Contains(p, "/awesome"):
		return curriculum.List
	case is("github.com", "gitlab.com", "gist.github.com", "bitbucket.org", "codeberg.org"):
		return curriculum.Code
	case strings.HasPrefix(host, "docs.") || is("readthedocs.io", "developer.mozilla.org", "pkg.go.dev", "docs.rs") || strings.HasPrefix(p, "/docs/"):
		return curriculum.Docs
	}
	return ""
}
