// SPDX-License-Identifier: Apache-2.0
// Who is asked for, and the sentences of one document that name them.
#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "analysis/mention_choice.hpp"
#include "base/ascii.hpp"
#include "base/joined.hpp"
#include "base/single_spaced.hpp"
#include "base/utf8.hpp"
#include "corpus/zones.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/text/unicode.hpp"
#include "text/one_line.hpp"

namespace onoma {
namespace {

// What was typed -> who is meant.

[[noreturn]] void refuse_empty(std::string_view text) {
    throw Error("expected a name or words, found `" + std::string(text) + "`");
}

std::vector<std::string> pieces_of(std::string_view text) {
    const TokenizedText tokenized = Tokenizer().tokenize(text);
    std::vector<std::string> pieces;
    bool has_word = false;
    for (const Piece& piece : tokenized.pieces) {
        has_word = has_word || !piece.is_symbol;
        pieces.push_back(without_diacritics(tokenized.folded_of(piece)));
    }
    if (!has_word) pieces.clear();
    return pieces;
}

bool is_naming(FormUse use) {
    return use == FormUse::name || use == FormUse::alias || use == FormUse::weak ||
           use == FormUse::ticker;
}

// Leaves only those that are good, if there are any.
template <typename IsGood>
void prefer(std::vector<ShownMeaning>& meanings, const IsGood& is_good) {
    if (std::none_of(meanings.begin(), meanings.end(), is_good)) return;
    std::erase_if(meanings, [&](const ShownMeaning& meaning) { return !is_good(meaning); });
}

// Whoever has `text` as a form, each once; those whose capitals fit when there are such.
std::vector<ShownMeaning> namesakes(const Lexicon& lexicon, std::string_view text) {
    std::vector<ShownMeaning> meanings = show_form(lexicon, text);
    std::erase_if(meanings, [](const ShownMeaning& meaning) {
        const bool has_other_letters =
            !meaning.case_fits && meaning.form.case_rule == CaseRule::exact;
        return !is_naming(meaning.form.use) || meaning.is_overridden || has_other_letters;
    });
    prefer(meanings, [](const ShownMeaning& meaning) { return meaning.case_fits; });
    // A symbol names somebody only between its signs.
    prefer(meanings,
           [](const ShownMeaning& meaning) { return meaning.form.use != FormUse::ticker; });
    std::set<std::string> known;
    std::erase_if(meanings, [&](const ShownMeaning& meaning) {
        return !known.insert(meaning.entity.id).second;
    });
    return meanings;
}

[[noreturn]] void refuse_ambiguous(std::string_view text,
                                   const std::vector<ShownMeaning>& meanings) {
    std::vector<std::string> ids;
    for (const ShownMeaning& meaning : meanings) {
        ids.push_back(meaning.entity.id + " (" + meaning.entity.name + ", " + meaning.type + ")");
    }
    throw Error("expected the id of one entity, found `" + std::string(text) +
                "`, which may be: " + joined(ids));
}

}  // namespace

NameQuery search_words(std::string_view text) {
    NameQuery query{std::string(text), {}, pieces_of(text), {}};
    if (query.words.empty()) refuse_empty(text);
    return query;
}

NameQuery find_name(const Lexicon& lexicon, std::string_view text) {
    NameQuery query{std::string(text), lexicon.find(text), {}, {}};
    if (query.entity) return query;
    const std::vector<ShownMeaning> meanings = namesakes(lexicon, text);
    if (meanings.empty()) return search_words(text);
    const auto is_own_name = [folded = fold(text)](const ShownMeaning& meaning) {
        return fold(meaning.entity.name) == folded;
    };
    const auto named = std::find_if(meanings.begin(), meanings.end(), is_own_name);
    const bool is_only_one =
        meanings.size() == 1 || std::count_if(meanings.begin(), meanings.end(), is_own_name) == 1;
    if (!is_only_one) refuse_ambiguous(text, meanings);
    const auto meant = named == meanings.end() ? meanings.begin() : named;
    query.entity = lexicon.find(meant->entity.id);
    for (const ShownMeaning& meaning : meanings) {
        if (&meaning != &*meant) query.others.push_back(meaning.entity);
    }
    return query;
}

TaggingSettings tagging_for_quotes(TaggingSettings settings, const Lexicon& lexicon) {
    settings.types.assign(lexicon.types().begin(), lexicon.types().end());
    settings.roll_up = RollUp::none;
    settings.figures = Figures::find;
    return settings;
}

// One document -> where a name stands in it.

namespace {

struct Hit {
    ByteRange range;
    std::uint32_t sentence = 0;
    bool is_sure = true;
};

bool is_equal(std::string_view folded, const std::string& word) {
    return folded == word || (!is_ascii(folded) && without_diacritics(folded) == word);
}

class HitFinder {
public:
    HitFinder(const TaggedDocument& tagged, const Lexicon& lexicon,
              const AnalysisSettings& settings)
        : tagged_(tagged), lexicon_(lexicon), settings_(settings) {}

    // By position, apart from each other.
    [[nodiscard]] std::vector<Hit> find(const NameQuery& query) const {
        std::vector<Hit> hits = find_mentions(query);
        if (query.entity) return hits;
        const std::vector<Hit> words = find_words(query.words);
        hits.insert(hits.end(), words.begin(), words.end());
        std::sort(hits.begin(), hits.end(), [](const Hit& left, const Hit& right) {
            return left.range.begin != right.range.begin ? left.range.begin < right.range.begin
                                                         : left.range.end > right.range.end;
        });
        std::uint32_t end = 0;
        std::erase_if(hits, [&](const Hit& hit) {
            if (hit.range.begin < end) return true;
            end = hit.range.end;
            return false;
        });
        return hits;
    }

    // How many of those with a claim on the mention are who is asked for.
    [[nodiscard]] std::size_t claims_of(const NameQuery& query, const Mention& mention) const {
        const auto is_meant = [&](EntityId id) { return means(query, id); };
        return static_cast<std::size_t>(
            (is_meant(mention.entity) ? 1 : 0) +
            std::count_if(mention.rivals.begin(), mention.rivals.end(), is_meant));
    }

private:
    [[nodiscard]] bool means(const NameQuery& query, EntityId id) const {
        if (query.entity) {
            return id == *query.entity ||
                   counted_as(lexicon_, settings_.tagging.roll_up, tagged_.document.date,
                              tagged_.tagged, id) == *query.entity;
        }
        // A name that no lexicon lists, which the document may go on to name by a part of it.
        if (id.value < lexicon_.entity_count()) return false;
        const EntityView entity = view_entity(lexicon_, tagged_.tagged, id);
        return entity.id == query.text ||
               is_equal(fold(entity.name), without_diacritics(fold(query.text)));
    }

    [[nodiscard]] std::vector<Hit> find_mentions(const NameQuery& query) const {
        std::vector<Hit> hits;
        for (const Mention& mention : tagged_.tagged.mentions) {
            const std::size_t claims = claims_of(query, mention);
            if (claims == 0) continue;
            hits.push_back({mention.range, mention.sentence, claims > mention.rivals.size()});
        }
        return hits;
    }

    // Whether `words` stand at the piece `at`, as whole words within a sentence.
    [[nodiscard]] bool stand_at(std::size_t at, const std::vector<std::string>& words) const {
        const std::vector<Piece>& pieces = tagged_.text.pieces;
        const Piece& first = pieces[at];
        const Piece& last = pieces[at + words.size() - 1];
        if (first.sentence != last.sentence || !(first.begins_word || first.is_symbol) ||
            !(last.ends_word || last.is_symbol)) {
            return false;
        }
        for (std::size_t index = 0; index < words.size(); ++index) {
            if (!is_equal(tagged_.text.folded_of(pieces[at + index]), words[index])) return false;
        }
        return true;
    }

    [[nodiscard]] std::vector<Hit> find_words(const std::vector<std::string>& words) const {
        const std::vector<Piece>& pieces = tagged_.text.pieces;
        std::vector<Hit> hits;
        for (std::size_t at = 0; at + words.size() <= pieces.size();) {
            if (!stand_at(at, words)) {
                ++at;
                continue;
            }
            const Piece& last = pieces[at + words.size() - 1];
            const ByteRange range{pieces[at].range.begin, last.range.end};
            if (is_in_wanted_zone(range)) hits.push_back({range, last.sentence, true});
            at += words.size();
        }
        return hits;
    }

    [[nodiscard]] bool is_in_wanted_zone(ByteRange range) const {
        const auto& zones = settings_.tagging.zones;
        return zones.empty() || std::find(zones.begin(), zones.end(),
                                          zone_at(tagged_.document, range.begin)) != zones.end();
    }

    const TaggedDocument& tagged_;
    const Lexicon& lexicon_;
    const AnalysisSettings& settings_;
};

// Where a name stands -> what is quoted.

constexpr std::uint32_t context_bytes = 300;

// The part of `sentence` around `named` that is at most context_bytes longer on either side; whole
// words where there are spaces.
ByteRange part_around(std::string_view text, ByteRange sentence, ByteRange named) {
    ByteRange part = sentence;
    if (named.begin - sentence.begin > context_bytes) {
        part.begin = named.begin - context_bytes;
        const std::string_view before = text.substr(part.begin, context_bytes);
        const std::size_t space = before.find_first_of(" \n");
        if (space != std::string_view::npos) part.begin += static_cast<std::uint32_t>(space);
        while (part.begin < named.begin && is_utf8_continuation(text[part.begin])) ++part.begin;
    }
    if (sentence.end - named.end > context_bytes) {
        const std::string_view after = text.substr(named.end, context_bytes);
        const std::size_t space = after.find_last_of(" \n");
        part.end =
            named.end +
            (space == std::string_view::npos ? context_bytes : static_cast<std::uint32_t>(space));
        while (part.end > named.end && is_utf8_continuation(text[part.end])) --part.end;
    }
    return part;
}

// Of things by position, the first that begins at `byte` or later.
template <typename Thing>
auto first_from(const std::vector<Thing>& things, std::uint32_t byte) {
    return std::partition_point(things.begin(), things.end(),
                                [&](const Thing& thing) { return thing.range.begin < byte; });
}

class QuoteMaker {
public:
    QuoteMaker(const TaggedDocument& tagged, const Lexicon& lexicon,
               const AnalysisSettings& settings, const QuoteSettings& quotes)
        : tagged_(tagged),
          lexicon_(lexicon),
          settings_(settings),
          quotes_(quotes),
          finder_(tagged, lexicon, settings) {
        base_.document = header_of(tagged.document);
        base_.document.title = on_one_line(base_.document.title);
        base_.url = tagged.document.url;
        base_.group = field_of(tagged.document, settings.by);
        title_ = title_after_text(tagged.document);
    }

    // REQUIRES: `hits` are of one sentence, and not empty.
    [[nodiscard]] Quote make(std::span<const Hit> hits) const {
        const ByteRange sentence = tagged_.text.sentences[hits.front().sentence];
        const bool is_whole = quotes_.unit == QuoteUnit::sentence;
        const ByteRange part =
            is_whole ? sentence : part_around(tagged_.document.text, sentence, hits.front().range);
        Quote quote = base_;
        quote.place = is_whole ? sentence : hits.front().range;
        quote.zone = zone_at(tagged_.document, hits.front().range.begin);
        quote.is_in_title = title_ && title_->overlaps(quote.place);
        quote.is_sure =
            std::any_of(hits.begin(), hits.end(), [](const Hit& hit) { return hit.is_sure; });
        write_sentence(part, hits, quote);
        quote.others = others_in(part);
        quote.figures = figures_in(part);
        return quote;
    }

private:
    // The text of `part` with the places of `hits`.
    void write_sentence(ByteRange part, std::span<const Hit> hits, Quote& quote) const {
        const std::string_view text = tagged_.document.text;
        SingleSpacing line;
        const auto append = [&](std::uint32_t begin, std::uint32_t end) {
            line.append(replace_invalid_sequences(text.substr(begin, end - begin)));
            return static_cast<std::uint32_t>(line.text().size());
        };
        std::uint32_t at = part.begin;
        for (const Hit& hit : hits) {
            if (!hit.is_sure && quote.is_sure && !quotes_.count_possible) continue;
            const std::uint32_t begin = append(at, hit.range.begin);
            quote.named.push_back({begin, append(hit.range.begin, hit.range.end)});
            at = hit.range.end;
        }
        append(at, part.end);
        quote.sentence = line.take();
        if (quote.sentence.ends_with(' ')) quote.sentence.pop_back();
    }

    [[nodiscard]] std::vector<EntityName> others_in(ByteRange part) const {
        const std::vector<Mention>& mentions = tagged_.tagged.mentions;
        std::vector<EntityName> others;
        std::set<std::string_view> known;
        for (auto mention = first_from(mentions, part.begin);
             mention != mentions.end() && mention->range.end <= part.end; ++mention) {
            if (!mention->rivals.empty() || finder_.claims_of(quotes_.name, *mention) > 0) continue;
            const std::vector<ProvisionalEntity>& unlisted = tagged_.tagged.provisional;
            if (!is_wanted(lexicon_, unlisted, mention->entity, settings_.tagging.types)) continue;
            const EntityView entity = view_entity(lexicon_, tagged_.tagged, mention->entity);
            if (!known.insert(entity.id).second) continue;
            others.push_back({std::string(entity.id), std::string(entity.name)});
        }
        return others;
    }

    [[nodiscard]] std::vector<std::string> figures_in(ByteRange part) const {
        const std::vector<Figure>& figures = tagged_.figures;
        std::vector<std::string> printed;
        for (auto figure = first_from(figures, part.begin);
             figure != figures.end() && figure->range.end <= part.end; ++figure) {
            printed.push_back(on_one_line(figure->range.of(tagged_.document.text)));
        }
        return printed;
    }

    const TaggedDocument& tagged_;
    const Lexicon& lexicon_;
    const AnalysisSettings& settings_;
    const QuoteSettings& quotes_;
    HitFinder finder_;
    Quote base_;  // what all of the document have in common
    std::optional<ByteRange> title_;
};

bool counts(const Hit& hit, const QuoteSettings& quotes) {
    return hit.is_sure || quotes.count_possible;
}

// Leaves only hits in sentences that name everybody who is asked for beside.
void keep_with(const HitFinder& finder, const QuoteSettings& quotes, std::vector<Hit>& hits) {
    for (const NameQuery& query : quotes.with) {
        if (hits.empty()) return;
        std::set<std::uint32_t> sentences;
        for (const Hit& hit : finder.find(query)) {
            if (counts(hit, quotes)) sentences.insert(hit.sentence);
        }
        std::erase_if(hits, [&](const Hit& hit) { return !sentences.contains(hit.sentence); });
    }
}

}  // namespace

std::vector<Quote> find_quotes(const TaggedDocument& tagged, const Lexicon& lexicon,
                               const AnalysisSettings& settings, const QuoteSettings& quotes) {
    const HitFinder finder(tagged, lexicon, settings);
    std::vector<Hit> hits = finder.find(quotes.name);
    keep_with(finder, quotes, hits);
    std::vector<Quote> found;
    if (hits.empty()) return found;
    const QuoteMaker maker(tagged, lexicon, settings, quotes);
    for (auto hit = hits.begin(); hit != hits.end();) {
        auto end = std::next(hit);
        while (quotes.unit == QuoteUnit::sentence && end != hits.end() &&
               end->sentence == hit->sentence) {
            ++end;
        }
        found.push_back(maker.make({hit, end}));
        hit = end;
    }
    return found;
}

}  // namespace onoma
