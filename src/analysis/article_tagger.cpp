// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/article_tagger.hpp"

#include <algorithm>
#include <cstdint>

#include "analysis/mention_choice.hpp"
#include "corpus/zone_at.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
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
    keep(tagged.text.tokens);
    tagged.text.word_count = static_cast<std::size_t>(
        std::count_if(tagged.text.tokens.begin(), tagged.text.tokens.end(),
                      [](const Token& token) { return token.kind != TokenKind::symbol; }));
}

// What stands where the text says who made the article is no part of what it tells.
void mark_credits(const std::vector<ByteRange>& credits, std::vector<Mention>& mentions) {
    for (Mention& mention : mentions) {
        const auto credit =
            std::partition_point(credits.begin(), credits.end(),
                                 [&](ByteRange range) { return range.end <= mention.range.begin; });
        if (credit != credits.end() && credit->begin <= mention.range.begin) {
            mention.rule = Rule::credit;
        }
    }
}

}  // namespace

ArticleTagger::ArticleTagger(const Lexicon& lexicon, TaggingSettings settings)
    : lexicon_(&lexicon), settings_(std::move(settings)), tagger_(lexicon) {}

void ArticleTagger::tag(TaggedDocument& result) {
    result.invalid_sequences = count_invalid_sequences(result.document.text);
    if (!result.document.credits) read_credits(result.document);
    tokenizer_.tokenize(result.document.text, result.text);
    if (settings_.with_fingerprint) result.fingerprint = make_fingerprint(result.text);
    if (settings_.with_names) find_names(result);
    keep_zones(settings_.zones, result);
    tie_figures(result.text, result.tagged, result.figures);
}

void ArticleTagger::find_names(TaggedDocument& result) {
    tagger_.tag(result.text, result.document.date, result.tagged, settings_.keep);
    mark_credits(*result.document.credits, result.tagged.mentions);
    if (settings_.for_explanation) {
        result.unlisted = find_unlisted_names(*lexicon_, result.text, result.tagged);
    }
    // While all mentions are there: a number in one belongs to it, also in one nobody asked for.
    if (settings_.figures == Figures::find) {
        figure_finder_.find(result.text, result.tagged, result.document.date,
                            result.document.language, result.figures);
    }
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
