// SPDX-License-Identifier: Apache-2.0
// Texts: cut, tagged, read for figures and dates.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "corpus/written_date.hpp"
#include "fuzz/targets.hpp"
#include "onoma/analysis/article_tagger.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/text/unicode.hpp"
#include "text/icu_oracle.hpp"
#include "text/sentence_ends.hpp"

namespace onoma::fuzz {

std::string_view small_lexicon() {
    return "id\tname\ttype\taliases\tweak\tevidence\tnot\troles\tparent\tticker\tversions\tmember\n"
           "openai\tOpenAI\tcompany\tOpen AI\t\t\t\tCEO of OpenAI\t\t\t\t\n"
           "meta\tMeta\tcompany\tMeta Platforms\tMeta\tFacebook|@zuckerberg\tmeta "
           "analysis\t\t\tMETA\t\t\n"
           "zuckerberg\tMark Zuckerberg\tperson\t\t\t\t\t\t\t\t\tmeta\n"
           "claude\tClaude\tmodel\t\tClaude\tAnthropic\t\t\tanthropic\t\topen\t\n"
           "anthropic\tAnthropic\tcompany\tAnthropic PBC\t\t\t\t\t\t\t\t\n"
           "gpt-4\tGPT-4\tmodel\tGPT4|GPT 4\t\t\t\t\topenai\t\topen\t\n"
           "toys\tToys \"R\" Us\tcompany\t\t\t\t\t\t\t\t\t\n"
           "ylem\tŸlem SA\tcompany\tStraße AG\t\t\t\t\t\t\t\t\n";
}

const Lexicon& built_small_lexicon() {
    static const Lexicon built = [] {
        LexiconBuilder builder;
        builder.parse(small_lexicon(), "names.tsv");
        return builder.build();
    }();
    return built;
}

namespace {

// White space makes no token; narrow spaces in a row may make one of ICU.
bool is_shown(std::string_view segment) {
    return !std::all_of(segment.begin(), segment.end(), [](char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\v' || c == '\f';
    });
}

void check_tokens(const TokenizedText& text, std::string_view flowing) {
    const auto expected = testing::icu_words(flowing, testing::comparable_encoding(flowing));
    auto segment = expected.begin();
    std::size_t words = 0;
    for (const Token& token : text.tokens) {
        while (segment != expected.end() && segment->range.begin < token.range.begin) ++segment;
        expect(segment != expected.end() && segment->range == token.range &&
                   segment->kind == token.kind,
               "every token to be a segment of ICU");
        expect(is_shown(token.range.of(flowing)), "no token of white space");
        words += token.kind != TokenKind::symbol ? 1 : 0;
    }
    expect(words == text.word_count, "words and numbers to be counted");
}

void check_sentences(const TokenizedText& text) {
    std::uint32_t covered = 0;
    for (const ByteRange sentence : text.sentences) {
        expect(sentence.begin == covered && sentence.size() > 0, "sentences to cover the text");
        covered = sentence.end;
    }
    expect(covered == text.text.size(), "sentences to end with the text");
}

void check_pieces(const TokenizedText& text) {
    std::uint32_t end = 0;
    for (const Piece& piece : text.pieces) {
        expect(piece.range.begin >= end && piece.range.size() > 0, "pieces in order");
        end = piece.range.end;
        expect(piece.sentence < text.sentences.size() &&
                   text.sentences[piece.sentence].covers(piece.range),
               "each piece in its sentence");
        expect(text.folded_of(piece) == fold(piece.range.of(text.text)), "folded pieces");
    }
}

void tokenize(std::string_view bytes) {
    static Tokenizer tokenizer;
    static TokenizedText text;
    tokenizer.tokenize(bytes, text);
    std::string softened;
    const bool is_soft = soften_line_breaks(bytes, softened);
    check_tokens(text, is_soft ? std::string_view(softened) : bytes);
    check_sentences(text);
    check_pieces(text);
}

void check_in_sentence(const TokenizedText& text, ByteRange range, std::uint32_t sentence) {
    expect(sentence < text.sentences.size() && text.sentences[sentence].covers(range) &&
               range.size() > 0,
           "what is found to lie in its sentence");
}

bool is_day(const std::optional<Date>& date) {
    return !date || parse_date(to_string(*date)) == date;
}

void check_figures(const TaggedDocument& tagged) {
    std::uint32_t end = 0;
    for (const Figure& figure : tagged.figures) {
        check_in_sentence(tagged.text, figure.range, figure.sentence);
        expect(figure.range.begin >= end, "figures apart from each other");
        end = figure.range.end;
        const double low = figure.low.value_or(0);
        expect(std::isfinite(low) && std::isfinite(figure.high.value_or(low)), "finite figures");
        expect(!figure.low || !figure.high || low <= *figure.high, "low before high");
        expect(is_day(figure.first) && is_day(figure.last), "days that exist");
        expect(!figure.first || !figure.last || first_day(*figure.first) <= last_day(*figure.last),
               "the first day before the last");
        expect((figure.kind == FigureKind::date) == figure.first.has_value(), "dates to have days");
        for (const std::uint32_t mention : figure.about) {
            expect(mention < tagged.tagged.mentions.size(), "mentions that figures are about");
        }
    }
}

void check_mentions(const TaggedDocument& tagged) {
    std::uint32_t end = 0;
    for (const Mention& mention : tagged.tagged.mentions) {
        check_in_sentence(tagged.text, mention.range, mention.sentence);
        expect(mention.range.begin >= end, "mentions apart from each other");
        end = mention.range.end;
        expect(!view_entity(built_small_lexicon(), tagged.tagged, mention.entity).name.empty(),
               "a name");
    }
    for (const auto* more : {&tagged.tagged.roles, &tagged.tagged.losers}) {
        for (const Mention& mention : *more) {
            check_in_sentence(tagged.text, mention.range, mention.sentence);
        }
    }
}

TaggingSettings everything() {
    TaggingSettings settings;
    settings.figures = Figures::find;
    settings.keep = Keep::losers_too;
    settings.with_fingerprint = true;
    return settings;
}

void tag(std::string_view bytes) {
    static ArticleTagger tagger(built_small_lexicon(), everything());
    const TaggedDocument tagged = tagger.tag(std::string(bytes));
    check_mentions(tagged);
    check_figures(tagged);
    (void)find_unlisted_names(built_small_lexicon(), tagged.text, tagged.tagged);
}

// The first byte chooses the language, as a guess seldom changes.
void find_figures(std::string_view bytes) {
    static ArticleTagger tagger(built_small_lexicon(), everything());
    constexpr std::array<std::string_view, 4> languages = {"en", "de", "fr", "es"};
    if (bytes.empty()) return;
    Document document;
    document.language = languages[static_cast<unsigned char>(bytes.front()) % languages.size()];
    document.date = Date{2025, 1, 29};
    document.text = bytes.substr(1);
    check_figures(tagger.tag(std::move(document)));
}

void read_date(std::string_view bytes) {
    for (const auto order : {std::optional<DateOrder>(), std::optional(DateOrder::day_first),
                             std::optional(DateOrder::month_first)}) {
        const auto date = parse_written_date(bytes, order);
        expect(is_day(date), "a day that exists");
        if (date) expect(parse_written_date(to_string(*date)) == date, "to be read as written");
    }
    expect(is_day(date_in_name(bytes)), "a day that exists in a name");
    expect(is_day(parse_date(bytes)), "a date of ISO 8601");
    (void)find_date_order(bytes);
}

// The first bytes up to a line feed are what is declared.
void decode(std::string_view bytes) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view rest = bytes.substr(std::min(end + 1, bytes.size()));
    const DecodedText decoded = decode_text(std::string(rest), bytes.substr(0, end));
    // Mojibake is put right in a text that has ill-formed bytes elsewhere.
    expect(decoded.charset.empty() ||
               count_invalid_sequences(decoded.text) <= count_invalid_sequences(rest),
           "what is converted to have no more that is ill-formed");
    (void)detect_charset(rest, bytes.substr(0, end));
}

constexpr std::array<Target, 5> targets = {{{"tokenizer", tokenize},
                                            {"names", tag},
                                            {"figures", find_figures},
                                            {"date", read_date},
                                            {"charset", decode}}};

}  // namespace

std::span<const Target> text_targets() { return targets; }

}  // namespace onoma::fuzz
