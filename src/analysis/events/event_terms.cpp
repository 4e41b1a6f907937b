// SPDX-License-Identifier: Apache-2.0
// What of a document tells which event it reports. Words, names and figures count alike, each once
// for a start and hardly more when it is repeated: reports of one event have many rare things in
// common, while those of one topic have few, which they repeat.
#include <fmt/format.h>
#include <xxhash.h>

#include <optional>
#include <unordered_map>

#include "analysis/events/topic_words.hpp"
#include "analysis/weighted_terms.hpp"
#include "base/ascii.hpp"
#include "corpus/zones.hpp"
#include "onoma/analysis/article_collection.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_terms = 1024;
constexpr double of_title = 2;
constexpr double of_name = 0.5;     // beside its words, which count too
constexpr double of_capital = 1.5;  // within a sentence: mostly a name
constexpr std::size_t shortest_word = 2;

std::uint32_t hash_of(char kind, std::string_view text) {
    return static_cast<std::uint32_t>(
        XXH3_64bits_withSeed(text.data(), text.size(), static_cast<unsigned char>(kind)));
}

class Terms {
public:
    explicit Terms(const TaggedDocument& tagged, const Lexicon& lexicon)
        : tagged_(tagged), lexicon_(lexicon), title_(title_after_text(tagged.document)) {}

    [[nodiscard]] std::vector<EventTerm> take() {
        add_words();
        add_names();
        add_figures();
        std::vector<EventTerm> terms;
        terms.reserve(counts_.size());
        for (const auto& [term, count] : counts_) {
            terms.push_back({term, static_cast<float>(count / (count + 1))});
        }
        keep_heaviest(terms, most_terms);
        return terms;
    }

private:
    [[nodiscard]] Zone zone_of(ByteRange range) const {
        if (title_ && range.begin >= title_->begin) return Zone::headline;
        return zone_at(tagged_.document, range.begin);
    }

    void add_words() {
        std::optional<std::uint32_t> sentence;
        for (const Piece& piece : tagged_.text.pieces) {
            const bool begins_sentence = sentence != piece.sentence;
            if (!piece.is_symbol) sentence = piece.sentence;
            const Zone zone = zone_of(piece.range);
            if (piece.is_symbol || zone == Zone::trailing) continue;
            const std::string_view word = tagged_.text.folded_of(piece);
            if (!may_tell_topic(word)) continue;
            const bool is_name = piece.begins_capital && !begins_sentence;
            const double count = zone == Zone::headline ? of_title : is_name ? of_capital : 1;
            counts_[hash_of('w', stem_of(word))] += count;
        }
    }

    // What is grammar in Japanese, for the most part: U+3040 to U+309F.
    static bool is_hiragana(std::string_view word) {
        constexpr std::size_t bytes = 3;
        for (std::size_t at = 0; at < word.size(); at += bytes) {
            const std::string_view character = word.substr(at, bytes);
            const bool is_one = character >= "\xE3\x81\x80" && character <= "\xE3\x82\x9F";
            if (!is_one) return false;
        }
        return true;
    }

    static bool may_tell_topic(std::string_view word) {
        if (word.size() < shortest_word) return false;
        const char first = word.front();
        if (is_ascii(first) && !is_ascii_letter_or_digit(first)) return false;
        return !is_of_every_topic(word) && !is_hiragana(word);
    }

    void add_names() {
        for (const Mention& mention : tagged_.tagged.mentions) {
            const Zone zone = zone_of(mention.range);
            if (!mention.rivals.empty() || zone == Zone::trailing) continue;
            const EntityView entity = view_entity(lexicon_, tagged_.tagged, mention.entity);
            counts_[hash_of('e', entity.id)] += of_name * (zone == Zone::headline ? of_title : 1);
        }
    }

    void add_figures() {
        for (const Figure& figure : tagged_.figures) {
            const Zone zone = zone_of(figure.range);
            if (zone == Zone::trailing || !figure.low || figure.kind == FigureKind::ordinal) {
                continue;
            }
            const std::string text =
                fmt::format("{}|{:.3g}|{:.3g}|{}", static_cast<int>(figure.kind), *figure.low,
                            figure.high.value_or(*figure.low), figure.unit);
            counts_[hash_of('f', text)] += zone == Zone::headline ? of_title : 1;
        }
    }

    const TaggedDocument& tagged_;
    const Lexicon& lexicon_;
    std::optional<ByteRange> title_;
    std::unordered_map<std::uint32_t, double> counts_;
};

}  // namespace

EventDocument event_document(const TaggedDocument& tagged, const Lexicon& lexicon) {
    return {{tagged.document.id, tagged.document.date, *tagged.fingerprint},
            tagged.document.source,
            Terms(tagged, lexicon).take()};
}

}  // namespace onoma
