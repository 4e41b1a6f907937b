// SPDX-License-Identifier: Apache-2.0
// The words beside a name: counted document by document, then without those of copies.
#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analysis/events/topic_words.hpp"
#include "analysis/packed_records.hpp"
#include "base/ascii.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/statistics/association.hpp"
#include "onoma/statistics/resampling.hpp"
#include "onoma/statistics/similarity.hpp"

namespace onoma {
namespace {

// How often a document has a word, and how often beside the name.
struct WordCount {
    std::uint32_t word = 0;
    std::uint32_t all = 0;
    std::uint32_t together = 0;
};

// Of sentences, or of words with a window.
struct DocumentWords {
    std::string group;
    std::int64_t units = 0;
    std::int64_t named = 0;
    std::vector<WordCount> words;
};

constexpr auto document_words = [](auto& pack, auto& document) {
    pack(document.group);
    pack(document.units);
    pack(document.named);
    pack(document.words);
};

// All different words, by number.
class Vocabulary {
public:
    std::uint32_t number_of(std::string_view word) {
        const auto number = static_cast<std::uint32_t>(words_.size());
        const auto [found, is_new] = numbers_.try_emplace(std::string(word), number);
        if (is_new) words_.push_back(&found->first);
        return found->second;
    }
    [[nodiscard]] const std::string& operator[](std::uint32_t number) const {
        return *words_[number];
    }
    [[nodiscard]] std::size_t size() const { return words_.size(); }

private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<const std::string*> words_;
};

bool is_word(std::string_view folded) {
    const bool has_letter = std::any_of(folded.begin(), folded.end(), [](char byte) {
        return is_ascii_letter(byte) || !is_ascii(byte);
    });
    return has_letter && (folded.size() > 1 || !is_ascii(folded));
}

// One document -> its words, and where the name stands among them.
class DocumentCounter {
public:
    DocumentCounter(const CollocateSettings& wanted, Vocabulary& vocabulary)
        : wanted_(wanted), vocabulary_(vocabulary) {}

    // `named`: where the name stands, by position.
    [[nodiscard]] DocumentWords count(const TokenizedText& text,
                                      const std::vector<ByteRange>& named) {
        DocumentWords document;
        counts_.clear();
        std::size_t next_name = 0;
        for (std::size_t begin = 0; begin < text.pieces.size();) {
            std::size_t end = begin;
            const std::uint32_t sentence = text.pieces[begin].sentence;
            while (end < text.pieces.size() && text.pieces[end].sentence == sentence) ++end;
            read_sentence(text, begin, end, named, next_name);
            if (wanted_.window) {
                count_window(document);
            } else {
                count_sentence(document);
            }
            begin = end;
        }
        for (const auto& [word, count] : counts_) document.words.push_back(count);
        std::sort(document.words.begin(), document.words.end(),
                  [](const WordCount& a, const WordCount& b) { return a.word < b.word; });
        return document;
    }

private:
    static constexpr std::uint32_t name = UINT32_MAX;       // in place of the words of the name
    static constexpr std::uint32_t other = UINT32_MAX - 1;  // a word that does not count

    // The words of a sentence in order; the name is one.
    void read_sentence(const TokenizedText& text, std::size_t begin, std::size_t end,
                       const std::vector<ByteRange>& named, std::size_t& next_name) {
        sentence_.clear();
        for (std::size_t at = begin; at < end; ++at) {
            const Piece& piece = text.pieces[at];
            while (next_name < named.size() && named[next_name].end <= piece.range.begin) {
                ++next_name;
            }
            const bool is_named =
                next_name < named.size() && named[next_name].begin < piece.range.end;
            if (is_named) {
                const bool begins = piece.range.begin <= named[next_name].begin;
                if (begins || sentence_.empty()) sentence_.push_back(name);
            } else if (!piece.is_symbol && piece.begins_word) {
                read_word(text.folded_of(piece));
            }
        }
    }

    void read_word(std::string_view folded) {
        const bool counts =
            is_word(folded) && (wanted_.with_common_words || !is_of_every_topic(folded));
        sentence_.push_back(counts ? vocabulary_.number_of(folded) : other);
    }

    WordCount& count_of(std::uint32_t word) {
        WordCount& count = counts_[word];
        count.word = word;
        return count;
    }

    void count_sentence(DocumentWords& document) {
        ++document.units;
        std::sort(sentence_.begin(), sentence_.end());
        sentence_.erase(std::unique(sentence_.begin(), sentence_.end()), sentence_.end());
        const bool is_named = !sentence_.empty() && sentence_.back() == name;
        if (is_named) ++document.named;
        for (const std::uint32_t word : sentence_) {
            if (word >= other) continue;
            WordCount& count = count_of(word);
            ++count.all;
            if (is_named) ++count.together;
        }
    }

    // A word near two names is near once.
    void count_window(DocumentWords& document) {
        const auto reach = static_cast<std::size_t>(*wanted_.window);
        for (std::size_t at = 0; at < sentence_.size(); ++at) {
            if (sentence_[at] >= other) continue;
            const auto begin =
                sentence_.begin() + static_cast<std::ptrdiff_t>(at - std::min(at, reach));
            const auto end = sentence_.begin() + static_cast<std::ptrdiff_t>(
                                                     std::min(sentence_.size(), at + reach + 1));
            WordCount& count = count_of(sentence_[at]);
            ++document.units;
            ++count.all;
            if (std::find(begin, end, name) == end) continue;
            ++document.named;
            ++count.together;
        }
    }

    const CollocateSettings& wanted_;
    Vocabulary& vocabulary_;
    std::unordered_map<std::uint32_t, WordCount> counts_;
    std::vector<std::uint32_t> sentence_;
};

// What all documents have of a word.
struct WordTotals {
    Collocate shown;
    std::vector<UnitsOfArticle> of_articles;  // that have the name and the word, together or not
};

class Collection {
public:
    Collection(const Lexicon& lexicon, const AnalysisSettings& settings,
               const CollocateSettings& wanted)
        : lexicon_(lexicon), settings_(settings), counter_(wanted, vocabulary_) {
        table_.settings = wanted;
        quotes_.name = wanted.name;
        quotes_.unit = QuoteUnit::mention;
        quotes_.count_possible = wanted.count_possible;
    }

    void add(const TaggedDocument& tagged) {
        std::vector<ByteRange> named;
        for (const Quote& quote : find_quotes(tagged, lexicon_, settings_, quotes_)) {
            if (quote.is_sure || quotes_.count_possible) named.push_back(quote.place);
        }
        DocumentWords document = counter_.count(tagged.text, named);
        document.group = field_of(tagged.document, settings_.by);
        places_.add(tagged.document, {waiting_.add(document, document_words), document.named > 0});
        fingerprints_.add(tagged.document, fingerprinted(tagged));
        table_.read.add(tagged);
    }

    [[nodiscard]] CollocateTable finish(InputsLeftOut left_out) {
        const std::vector<Place> places = places_.last_versions(left_out);
        const std::vector<FingerprintedDocument> texts = fingerprints_.last_versions(left_out);
        table_.read.finish(std::move(left_out));
        totals_.resize(vocabulary_.size());
        const std::set<std::string> copies = copies_among(texts);
        for (std::size_t at = 0; at < places.size(); ++at) {
            if (!copies.contains(texts[at].id)) {
                count(waiting_.read<DocumentWords>(places[at].place, document_words));
            } else if (places[at].is_named) {
                ++table_.in_copies;
            }
        }
        for (std::uint32_t word = 0; word < totals_.size(); ++word) measure(word);
        correct();
        sort();
        return std::move(table_);
    }

private:
    struct Place {
        std::uint64_t place = 0;
        bool is_named = false;
    };

    void count(const DocumentWords& document) {
        table_.units += document.units;
        table_.named += document.named;
        if (document.named > 0) {
            ++table_.stories;
            table_.by_group[document.group] += document.named;
        }
        for (const WordCount& count : document.words) {
            WordTotals& word = totals_[count.word];
            word.shown.all += count.all;
            if (document.named == 0) continue;
            word.of_articles.push_back({document.units, document.named, count.all});
            if (count.together == 0) continue;
            word.shown.together += count.together;
            ++word.shown.stories;
            word.shown.by_group[document.group] += count.together;
        }
    }

    void measure(std::uint32_t number) {
        WordTotals& word = totals_[number];
        const CollocateSettings& wanted = table_.settings;
        if (std::ssize(word.of_articles) < wanted.least_stories) return;
        ++table_.tested;
        if (word.shown.stories < wanted.least_stories) return;
        Collocate shown = std::move(word.shown);
        shown.word = vocabulary_[number];
        shown.log_dice = log_dice(shown.together, table_.named, shown.all).value_or(0.0);
        if (wanted.window) {
            shown.expected =
                expected_count({table_.units, table_.named, shown.all, shown.together});
        } else {
            const ChanceTogether chance = chance_together(word.of_articles, shown.together);
            shown.expected = chance.expected;
            shown.p = chance.p;
        }
        table_.words.push_back(std::move(shown));
    }

    void correct() {
        if (table_.settings.window) return;
        correct_by_benjamini_hochberg(
            table_.words, [](const Collocate& word) { return word.p; },
            [](Collocate & word) -> auto& { return word.q; }, table_.tested);
    }

    void sort() {
        std::sort(table_.words.begin(), table_.words.end(),
                  [](const Collocate& a, const Collocate& b) {
                      return std::tuple(a.q.value_or(0), -a.log_dice, std::string_view(a.word)) <
                             std::tuple(b.q.value_or(0), -b.log_dice, std::string_view(b.word));
                  });
    }

    const Lexicon& lexicon_;
    const AnalysisSettings& settings_;
    CollocateTable table_;
    QuoteSettings quotes_;
    Vocabulary vocabulary_;
    DocumentCounter counter_;
    TemporaryFile waiting_;
    KeptOfDocuments<Place> places_;
    KeptOfDocuments<FingerprintedDocument> fingerprints_;
    std::vector<WordTotals> totals_;  // by number
};

}  // namespace

CollocateTable find_collocates(const std::vector<std::filesystem::path>& paths,
                               const Lexicon& lexicon, const AnalysisSettings& settings,
                               const CollocateSettings& wanted, const WorkSettings& work) {
    AnalysisSettings tagging = settings;
    tagging.tagging = tagging_for_quotes(settings.tagging, lexicon);
    tagging.tagging.figures = settings.tagging.figures;
    tagging.tagging.with_fingerprint = true;
    Collection collection(lexicon, settings, wanted);
    InputsLeftOut left_out =
        for_each_tagged_document(paths, lexicon, tagging, work,
                                 [&](const TaggedDocument& tagged) { collection.add(tagged); });
    return collection.finish(std::move(left_out));
}

}  // namespace onoma
