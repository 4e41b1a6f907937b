// SPDX-License-Identifier: Apache-2.0
// Everything about one article in one call: mentions, zones, figures.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onoma/corpus/document.hpp"
#include "onoma/corpus/story_clusters.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/figures/figures.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// Documents that were read earlier and lie in a store: an input beside files of articles.

struct InputsLeftOut;

// The input that a document was cut out of, and its number among the records there, from 1.
// Documents are handed over in this order.
struct InputPlace {
    std::string input;  // InputFile::id
    std::uint64_t number = 0;

    friend auto operator<=>(const InputPlace&, const InputPlace&) = default;
};

struct StoredDocument {
    InputPlace place;
    Document document;
};

// For one thread at a time. All functions throw Error, with the reason alone, when the store cannot
// be read.
class StoredDocuments {
public:
    StoredDocuments() = default;
    virtual ~StoredDocuments() = default;
    StoredDocuments(const StoredDocuments&) = delete;
    StoredDocuments& operator=(const StoredDocuments&) = delete;

    // The next one in order of places; false at the end.
    virtual bool next(StoredDocument& document) = 0;

    // What was not taken when the documents were read, to be told as it was told then.
    [[nodiscard]] virtual InputsLeftOut left_out() = 0;

    // How much of it has been read, from 0 to 1.
    [[nodiscard]] virtual double share_read() const = 0;
};

// Null for a file that is no store. Throws Error, with the reason alone, for a store that cannot be
// read.
using OpenStore =
    std::function<std::unique_ptr<StoredDocuments>(const std::filesystem::path& file)>;

// One article in, everything found in it out.

// What mentions are counted as.
enum class RollUp {
    none,
    parent,  // one step up: a version as its family, a subsidiary as its company
    maker,   // the first company above: GPT-4 as OpenAI
};

// Which names that no lexicon lists are kept.
enum class Unlisted {
    none,
    frames,      // where the words around them make them sure
    collection,  // and where other documents do, which an Analysis alone can tell
};

[[nodiscard]] std::string_view to_string(Unlisted unlisted);

// Whether what the articles claim in numbers is found too.
enum class Figures { leave_out, find };

// What is looked for in an article.
struct TaggingSettings {
    // Entity types to keep; empty: all but `product`, and `place` and `organization` of bundled
    // lexicons.
    std::vector<std::string> types = {};
    std::vector<Zone> zones = {};  // parts of articles to look at; empty: all
    RollUp roll_up = RollUp::none;
    Unlisted unlisted = Unlisted::frames;
    Figures figures = Figures::leave_out;
    Keep keep = Keep::mentions;     // losers are for showing, they count nowhere
    bool with_credits = false;      // mentions in Document::credits are kept, by Rule::credit
    bool for_explanation = false;   // all that is not counted is told: losers, and `unlisted`
    bool with_names = true;         // otherwise texts are cut into tokens, but not tagged
    bool with_fingerprint = false;  // for finding copies
};

// What was found in one article. All offsets are bytes of `document.text`, which `text` views.
struct ArticleContents {
    Document document;
    InputPlace place;  // where it was read; empty for a text in memory
    TokenizedText text;
    TaggedText tagged;
    // Names that no lexicon lists, with TaggingSettings::for_explanation or Unlisted::collection.
    std::vector<UnlistedName> unlisted;
    std::vector<Figure> figures;             // with Figures::find
    std::vector<NumberFate> numbers;         // what became of them, with for_explanation too
    std::optional<Fingerprint> fingerprint;  // with TaggingSettings::with_fingerprint
    std::size_t invalid_sequences = 0;       // ill-formed UTF-8, read as U+FFFD
    bool is_described = false;               // has a row in CorpusSettings::metadata
    bool is_known = false;  // by AnalysisSettings::is_known: only `document` is set
};

// The same as a value that may be moved and kept, in a std::vector for example: `text` follows the
// text that it views.
struct TaggedDocument : ArticleContents {
    TaggedDocument() = default;
    TaggedDocument(TaggedDocument&& other) noexcept : ArticleContents(std::move(other)) {
        text.text = document.text;
    }
    TaggedDocument& operator=(TaggedDocument&& other) noexcept {
        ArticleContents::operator=(std::move(other));
        text.text = document.text;
        return *this;
    }
    TaggedDocument(const TaggedDocument&) = delete;
    TaggedDocument& operator=(const TaggedDocument&) = delete;
    ~TaggedDocument() = default;
};

// Tags articles with one lexicon, which must outlive it. Making one opens ICU's rules, which takes
// milliseconds, as long as a hundred short articles: make it once and keep it. It holds scratch
// memory: one per thread, not thread-safe.
class ArticleTagger {
public:
    explicit ArticleTagger(const Lexicon& lexicon, TaggingSettings settings = {});

    // Finds everything in `document`; only its text must be set. Forms of names that do not hold
    // on its date are passed over. Cost: linear in the text. Throws Error for a text of more than
    // 500,000 signs and words with three bytes each or fewer: no article, but all memory.
    [[nodiscard]] TaggedDocument tag(Document document);
    [[nodiscard]] TaggedDocument tag(std::string text);

    // The same for `result.document`, in place.
    void tag(TaggedDocument& result);

private:
    void find_names(TaggedDocument& result);
    void find_figures(TaggedDocument& result);

    const Lexicon* lexicon_;
    TaggingSettings settings_;
    Tokenizer tokenizer_;
    Tagger tagger_;
    FigureFinder figure_finder_;
};

}  // namespace onoma
