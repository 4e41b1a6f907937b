// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/article_tagger.hpp"

#include <algorithm>
#include <cstdint>

#include "analysis/mention_choice.hpp"
#include "base/ascii.hpp"
#include "corpus/zones.hpp"
#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {

std::string_view to_string(Unlisted unlisted) {
    switch (unlisted) {
        case Unlisted::none:
            return "none";
        case Unlisted::frames:
            return "frames";
        case Unlisted::collection:
            return "collection";
    }
    return {};
}

namespace {

// Takes everything outside of `zones` out of the result: mentions, and tokens, so that words and
// sentences there are in no count. The text itself stays, and was read whole: what stands in one
// zone is evidence in the other.
void keep_zones(const std::vector<Zone>& zones, TaggedDocument& tagged) {
    if (zones.empty()) return;
    const auto keep = [&](auto& things) {
        std::erase_if(things, [&](const auto& thing) {
            const Zone zone = zone_at(tagged.document, thing.range.begin);
            return std::find(zones.begin(), zones.end(), zone) == zones.end();
        });
    };
    keep(tagged.tagged.mentions);
    keep(tagged.tagged.roles);
    keep(tagged.tagged.losers);
    keep(tagged.unlisted);
    keep(tagged.figures);
    keep(tagged.numbers);
    keep(tagged.text.tokens);
    tagged.text.word_count = static_cast<std::size_t>(
        std::count_if(tagged.text.tokens.begin(), tagged.text.tokens.end(),
                      [](const Token& token) { return token.kind != TokenKind::symbol; }));
}

// What stands where the text says who made the article is no part of what it tells.
bool is_credit(const std::vector<ByteRange>& credits, ByteRange name) {
    const auto credit = std::partition_point(
        credits.begin(), credits.end(), [&](ByteRange range) { return range.end <= name.begin; });
    return credit != credits.end() && credit->begin <= name.begin;
}

void mark_credits(const std::vector<ByteRange>& credits, std::vector<Mention>& mentions) {
    for (Mention& mention : mentions) {
        if (is_credit(credits, mention.range)) mention.rule = Rule::credit;
    }
}

// Signs and words of one letter take a hundred times their room when they are tagged.
constexpr std::size_t always_tagged = 500'000;  // signs and words
constexpr std::size_t least_bytes_each = 3;     // of a text that has more of them

// As many tokens as there may be; the letters of other scripts count with the word around them.
std::size_t signs_and_words(std::string_view text) {
    std::size_t count = 0;
    bool is_in_word = false;
    for (const char c : text) {
        const bool is_word =
            is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
        if (!is_ascii_space(c) && !(is_word && is_in_word)) ++count;
        is_in_word = is_word;
    }
    return count;
}

// No article is like that, and no document may cost the memory of many.
void check_density(std::string_view text) {
    if (text.size() <= always_tagged) return;
    const std::size_t count = signs_and_words(text);
    if (count <= always_tagged || count < text.size() / least_bytes_each) return;
    throw Error("expected an article, found " + std::to_string(count) + " signs and words in " +
                std::to_string(text.size()) + " bytes");
}

}  // namespace

ArticleTagger::ArticleTagger(const Lexicon& lexicon, TaggingSettings settings)
    : lexicon_(&lexicon), settings_(std::move(settings)), tagger_(lexicon) {}

void ArticleTagger::tag(TaggedDocument& result) {
    check_density(result.document.text);
    result.invalid_sequences = count_invalid_sequences(result.document.text);
    if (!result.document.credits) read_credits(result.document);
    tokenizer_.tokenize(result.document.text, result.text);
    if (settings_.with_fingerprint) result.fingerprint = make_fingerprint(result.text);
    if (settings_.with_names) find_names(result);
    keep_zones(settings_.zones, result);
    tie_figures(result.text, result.tagged, result.figures);
}

void ArticleTagger::find_figures(TaggedDocument& result) {
    const std::optional<Date>& date = result.document.date;
    const std::string& language = result.document.language;
    if (settings_.for_explanation) {
        result.numbers =
            figure_finder_.explain(result.text, result.tagged, date, language, result.figures);
    } else {
        figure_finder_.find(result.text, result.tagged, date, language, result.figures);
    }
}

void ArticleTagger::find_names(TaggedDocument& result) {
    const bool settles = settings_.unlisted == Unlisted::collection;
    tagger_.tag(result.text, result.document.date, result.tagged,
                settles ? Keep::losers_too : settings_.keep);
    mark_credits(*result.document.credits, result.tagged.mentions);
    if (settings_.for_explanation || settles) {
        result.unlisted = find_unlisted_names(*lexicon_, result.text, result.tagged);
    }
    if (settles) {
        std::erase_if(result.unlisted, [&](const UnlistedName& name) {
            return is_credit(*result.document.credits, name.range);
        });
    }
    // While all mentions are there: a number in one belongs to it, also in one nobody asked for.
    if (settings_.figures == Figures::find) find_figures(result);
    choose_mentions(*lexicon_, settings_, result);
}

TaggedDocument ArticleTagger::tag(Document document) {
    TaggedDocument result;
    result.document = std::move(document);
    tag(result);
    return result;
}

TaggedDocument ArticleTagger::tag(std::string text) {
    Document document;
    document.text = std::move(text);
    return tag(std::move(document));
}

}  // namespace onoma
