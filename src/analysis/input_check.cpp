// SPDX-License-Identifier: Apache-2.0
// What there is to read, and which documents may not be what they should.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "base/period.hpp"
#include "base/single_spaced.hpp"
#include "base/utf8.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/figures/figures.hpp"

namespace onoma {
namespace {

constexpr std::int64_t few_words = 20;
constexpr std::int64_t many_words = 5'000;
constexpr std::int64_t many_times_the_median = 20;
constexpr std::int64_t few_of_a_title = 3;
constexpr std::size_t longest_example = 60;
constexpr std::size_t longest_ending = 120;

// The gravest first.
enum class Gravity { no_text, no_article, wrong_date, damaged, odd };

struct Reason {
    Gravity gravity = Gravity::odd;
    std::string text;
};

// By source and sentence, in how many documents.
using Endings = std::map<std::pair<std::string, std::string>, std::int64_t>;

// What is kept of a document until all are read.
struct SeenDocument {
    DocumentHeader header;
    FingerprintedDocument text;
    std::string language;
    std::string charset;
    std::int64_t words = 0;
    std::vector<Reason> reasons = {};
    std::vector<InputField*> fields = {};   // that it has
    Endings::value_type* ending = nullptr;  // where it has one that could be furniture
};

std::string shortened(std::string_view text, std::size_t most) {
    std::string line(trimmed(single_spaced(text)));
    const std::size_t size = utf8_prefix(line, most).size();
    if (size < line.size()) line.replace(size, std::string::npos, "…");
    return line;
}

// Of what is no white space, how much is letters; other signs than ASCII count as letters.
double letter_share(std::string_view text) {
    std::size_t letters = 0;
    std::size_t signs = 0;
    for (const char byte : text) {
        if (is_ascii_space(byte)) continue;
        ++signs;
        if (is_ascii_letter(byte) || !is_ascii(byte)) ++letters;
    }
    return signs == 0 ? 1 : static_cast<double>(letters) / static_cast<double>(signs);
}

// The first piece of markup that a text should not have any more, where there are several.
std::string_view left_markup(std::string_view text) {
    constexpr auto marks = std::to_array<std::string_view>(
        {"</p>", "</a>", "</div>", "</span>", "<br", "&nbsp;", "&amp;", "&quot;", "&#", "\\n"});
    std::size_t count = 0;
    std::string_view first;
    for (const std::string_view mark : marks) {
        for (std::size_t at = text.find(mark); at != std::string_view::npos;
             at = text.find(mark, at + mark.size())) {
            if (first.empty()) first = mark;
            if (++count > 2) return first;
        }
    }
    return {};
}

bool ends_no_sentence(std::string_view text) {
    return text.find_first_of(".!?") == std::string_view::npos &&
           text.find("。") == std::string_view::npos && text.find("؟") == std::string_view::npos &&
           text.find("।") == std::string_view::npos;
}

void look_at_text(const TaggedDocument& tagged, std::int64_t words, std::vector<Reason>& reasons) {
    const std::string_view text = tagged.document.text;
    if (words < few_words) {
        reasons.push_back(
            {Gravity::no_text, words == 1 ? "1 word" : fmt::format("{} words", words)});
    } else if (letter_share(text) < 0.6) {
        reasons.push_back({Gravity::no_article,
                           fmt::format("{:.0f} % of its signs are letters: a table, or no text",
                                       100 * letter_share(text))});
    } else if (words > 3 * few_words && ends_no_sentence(text)) {
        reasons.push_back({Gravity::no_article, "no sentence ends: a list, or a menu"});
    }
    if (const std::string_view mark = left_markup(text); !mark.empty()) {
        reasons.push_back({Gravity::damaged, fmt::format("markup in the text: {}", mark)});
    }
    if (tagged.invalid_sequences > 0) {
        reasons.push_back({Gravity::damaged,
                           fmt::format("{} ill-formed UTF-8 sequences", tagged.invalid_sequences)});
    }
}

// The readers keep the date that they cannot read as a field.
void look_at_date(const Document& document, std::vector<Reason>& reasons) {
    const auto written = document.fields.find("date");
    if (document.date || written == document.fields.end()) return;
    reasons.push_back(
        {Gravity::wrong_date,
         fmt::format("date not understood: {}", shortened(written->second, longest_example))});
}

std::string language_of(const TaggedDocument& tagged) {
    const std::string& said = tagged.document.language;
    if (!said.empty()) return ascii_lowered(said.substr(0, said.find_first_of("-_")));
    constexpr auto codes =
        std::to_array<std::string_view>({"en?", "de?", "fr?", "es?", "it?", "pt?", "nl?"});
    return std::string(codes[static_cast<std::size_t>(guess_language(tagged.text))]);
}

// Takes documents in, one after the other.
class InputSurvey {
public:
    void add(const TaggedDocument& tagged) {
        const Document& document = tagged.document;
        check_.read.add(tagged);
        SeenDocument seen{.header = header_of(document),
                          .text = fingerprinted(tagged),
                          .language = language_of(tagged),
                          .charset = document.charset,
                          .words = static_cast<std::int64_t>(tagged.text.word_count)};
        look_at_text(tagged, seen.words, seen.reasons);
        look_at_date(document, seen.reasons);
        add_fields(document, seen.fields);
        seen.ending = ending_of(tagged);
        kept_.add(document, std::move(seen));
    }

    [[nodiscard]] InputCheck finish(InputsLeftOut left_out) {
        seen_ = kept_.last_versions(left_out);
        check_.read.finish(std::move(left_out));
        find_copies();
        check_.copies = static_cast<std::int64_t>(copies_.size());
        doubt_lengths();
        doubt_titles();
        count_fields_and_endings();
        take_groups();
        take_fields();
        take_endings();
        take_doubts();
        return std::move(check_);
    }

private:
    using Groups = std::map<std::string, InputGroup>;

    void find_copies() {
        std::vector<FingerprintedDocument> texts;
        texts.reserve(seen_.size());
        for (SeenDocument& seen : seen_) texts.push_back(std::move(seen.text));
        copies_ = copies_among(texts);
    }

    void add_fields(const Document& document, std::vector<InputField*>& fields) {
        const auto add = [&](const std::string& name, const std::string& value) {
            if (value.empty()) return;
            InputField& field = fields_[name];
            if (field.example.empty()) field.example = shortened(value, longest_example);
            fields.push_back(&field);
        };
        for (const char* name : {"title", "author", "section", "language", "url", "date"}) {
            add(name, field_of(document, name));
        }
        for (const auto& [name, value] : document.fields) {
            if (name != "date" || document.date) add(name, value);
        }
    }

    // Of texts of three sentences and more, the last one before a title that stands after the text.
    Endings::value_type* ending_of(const TaggedDocument& tagged) {
        const auto title = title_after_text(tagged.document);
        std::vector<std::string_view> sentences;
        for (auto it = tagged.text.sentences.rbegin();
             it != tagged.text.sentences.rend() && sentences.size() < 3; ++it) {
            const std::string_view sentence = trimmed(it->of(tagged.text.text));
            const bool is_title = title && it->begin >= title->begin;
            if (!sentence.empty() && !is_title) sentences.push_back(sentence);
        }
        if (sentences.size() < 3) return nullptr;
        const std::string last = shortened(sentences.front(), longest_ending);
        return &*endings_.try_emplace({tagged.document.source, last}).first;
    }

    void count_fields_and_endings() {
        for (const SeenDocument& seen : seen_) {
            for (InputField* field : seen.fields) ++field->documents;
            if (seen.ending != nullptr) ++seen.ending->second;
        }
    }

    // One text that is far longer than the others holds several articles.
    void doubt_lengths() {
        if (seen_.empty()) return;
        std::vector<std::int64_t> words;
        for (const SeenDocument& seen : seen_) words.push_back(seen.words);
        const auto middle = words.begin() + static_cast<std::ptrdiff_t>(words.size() / 2);
        std::nth_element(words.begin(), middle, words.end());
        const std::int64_t most = std::max(many_words, many_times_the_median * *middle);
        for (SeenDocument& seen : seen_) {
            if (seen.words <= most) continue;
            seen.reasons.push_back(
                {Gravity::odd, fmt::format("{} words, half of the documents have at most {}: "
                                           "several articles in one?",
                                           seen.words, *middle)});
        }
    }

    // `Subscribe`, `Page not found`: of copies the text says enough.
    void doubt_titles() {
        std::map<std::pair<std::string, std::string>, std::vector<SeenDocument*>> by_title;
        for (SeenDocument& seen : seen_) {
            if (seen.header.title.empty() || copies_.contains(seen.header.id)) continue;
            by_title[{seen.header.source, seen.header.title}].push_back(&seen);
        }
        for (const auto& [title, documents] : by_title) {
            const auto count = static_cast<std::int64_t>(documents.size());
            if (count < few_of_a_title) continue;
            for (SeenDocument* seen : documents) {
                seen->reasons.push_back(
                    {Gravity::odd, fmt::format("{} documents of the source have the title `{}`",
                                               count, shortened(title.second, longest_example))});
            }
        }
    }

    void add_to(Groups& groups, const std::string& name, const SeenDocument& seen) const {
        InputGroup& group = groups[name];
        group.name = name;
        ++group.documents;
        group.words += seen.words;
        if (copies_.contains(seen.header.id)) ++group.copies;
        const std::optional<Date>& date = seen.header.date;
        if (!date) {
            ++group.undated;
            return;
        }
        if (!group.first || *date < *group.first) group.first = date;
        if (!group.last || *group.last < *date) group.last = date;
    }

    static std::vector<InputGroup> listed(const Groups& groups) {
        std::vector<InputGroup> list;
        for (const auto& [name, group] : groups) list.push_back(group);
        return list;
    }

    static std::vector<InputGroup> largest_first(const Groups& groups) {
        std::vector<InputGroup> list = listed(groups);
        std::stable_sort(list.begin(), list.end(), [](const InputGroup& a, const InputGroup& b) {
            return a.documents > b.documents;
        });
        return list;
    }

    void take_groups() {
        Groups sources;
        Groups months;
        Groups languages;
        Groups charsets;
        for (const SeenDocument& seen : seen_) {
            add_to(sources, seen.header.source, seen);
            add_to(languages, seen.language, seen);
            if (!seen.charset.empty()) add_to(charsets, seen.charset, seen);
            if (!seen.header.date) continue;
            const auto month = period_of(*seen.header.date, PeriodUnit::month);
            if (month) add_to(months, to_string(*month), seen);
        }
        check_.sources = largest_first(sources);
        check_.months = listed(months);
        check_.languages = largest_first(languages);
        check_.charsets = largest_first(charsets);
    }

    void take_fields() {
        for (auto& [name, field] : fields_) {
            if (field.documents == 0) continue;
            field.name = name;
            check_.fields.push_back(std::move(field));
        }
    }

    // At least three documents, and a third of those of the source.
    void take_endings() {
        std::map<std::string, std::int64_t> documents;
        for (const InputGroup& source : check_.sources) documents[source.name] = source.documents;
        for (const auto& [key, count] : endings_) {
            const std::int64_t all = documents[key.first];
            if (count < few_of_a_title || 3 * count < all) continue;
            check_.endings.push_back({key.first, key.second, count, all});
        }
    }

    void take_doubts() {
        std::erase_if(seen_, [](const SeenDocument& seen) { return seen.reasons.empty(); });
        for (SeenDocument& seen : seen_) {
            std::stable_sort(
                seen.reasons.begin(), seen.reasons.end(),
                [](const Reason& a, const Reason& b) { return a.gravity < b.gravity; });
        }
        std::stable_sort(seen_.begin(), seen_.end(),
                         [](const SeenDocument& a, const SeenDocument& b) {
                             return a.reasons.front().gravity < b.reasons.front().gravity;
                         });
        for (SeenDocument& seen : seen_) {
            InputDoubt doubt{std::move(seen.header), {}};
            for (Reason& reason : seen.reasons) doubt.reasons.push_back(std::move(reason.text));
            check_.doubts.push_back(std::move(doubt));
        }
    }

    InputCheck check_;
    KeptOfDocuments<SeenDocument> kept_;
    std::vector<SeenDocument> seen_;  // of `kept_`, when all are read
    std::set<std::string> copies_;
    std::map<std::string, InputField> fields_;
    Endings endings_;
};

}  // namespace

InputCheck check_inputs(const std::vector<std::filesystem::path>& paths,
                        const CorpusSettings& corpus, const WorkSettings& work) {
    InputSurvey survey;
    InputsLeftOut left_out = for_each_text(
        paths, corpus, work, [&](const TaggedDocument& tagged) { survey.add(tagged); });
    return survey.finish(std::move(left_out));
}

}  // namespace onoma
