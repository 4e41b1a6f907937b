// SPDX-License-Identifier: Apache-2.0
#include "entities/capital_words.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/single_spaced.hpp"

namespace onoma {
namespace {

// Shorter words (of, the, and) stay small in headlines too.
constexpr std::size_t telling_letters = 4;
constexpr std::uint32_t fewest_words_of_headline = 4;

bool is_opening_quote(std::string_view sign) {
    return sign == "\"" || sign == "\u201C" || sign == "\u2018" || sign == "\u00AB";
}

}  // namespace

CapitalWords::CapitalWords(const TokenizedText& text, const Lexicon& lexicon)
    : text_(text), lexicon_(lexicon), table_(lexicon.words()) {
    classes_.reserve(text.pieces.size());
    for (const Piece& piece : text.pieces) {
        classes_.push_back(table_.find(text.folded_of(piece)));
    }
    find_name_words();
    find_title_case();
}

CapitalWords::CapitalWords(const TokenizedText& text, const Lexicon& lexicon,
                           const KnownWords& known)
    : text_(text), lexicon_(lexicon), table_(lexicon.words()), known_(&known) {
    classes_.reserve(text.pieces.size());
    for (std::uint32_t piece = 0; piece < text.pieces.size(); ++piece) {
        classes_.push_back(known.at(piece).classes);
    }
    find_name_words();
    find_title_case();
}

void CapitalWords::find_name_words() {
    is_name_word_.assign(text_.pieces.size(), 0);
    for (std::uint32_t piece = 0; piece < text_.pieces.size(); ++piece) {
        const Piece& word = text_.pieces[piece];
        if (word.is_symbol || !word.begins_capital || !word.begins_word || !word.ends_word) {
            continue;
        }
        const std::string_view letters = original(piece);
        const auto capitals = static_cast<std::size_t>(
            std::count_if(letters.begin(), letters.end(), is_ascii_capital));
        const bool has_sign = std::any_of(letters.begin(), letters.end(), [](char c) {
            return is_ascii_digit(c) || c == '.' || c == '&' || c == '@';
        });
        is_name_word_[piece] =
            letters.size() >= 2 && !has_sign && capitals < letters.size() ? 1 : 0;
    }
}

void CapitalWords::find_title_case() {
    title_case_.assign(text_.sentences.size(), false);
    const auto& pieces = text_.pieces;
    for (std::size_t begin = 0; begin < pieces.size();) {
        const std::uint32_t sentence = pieces[begin].sentence;
        std::uint32_t words = 0;
        std::uint32_t capitals = 0;
        std::size_t end = begin;
        for (; end < pieces.size() && pieces[end].sentence == sentence; ++end) {
            if (pieces[end].is_symbol || pieces[end].range.size() < telling_letters) continue;
            ++words;
            if (pieces[end].begins_capital) ++capitals;
        }
        // A list of names is as rich in capitals, but ends with a full stop.
        const bool has_full_stop = text_.folded_of(pieces[end - 1]) == ".";
        title_case_[sentence] =
            !has_full_stop && words >= fewest_words_of_headline && capitals * 10 >= words * 7;
        begin = end;
    }
}

bool CapitalWords::is_given_name(std::uint32_t piece) const {
    return known_ == nullptr ? lexicon_.is_given_name(folded(piece))
                             : known_->at(piece).is_given_name;
}

bool CapitalWords::is_initial(std::uint32_t piece) const {
    const Piece& word = text_.pieces[piece];
    return !word.is_symbol && word.begins_capital && word.range.size() == 1;
}

bool CapitalWords::are_adjacent(std::uint32_t left, std::uint32_t right) const {
    if (!same_sentence(left, right)) return false;
    const std::uint32_t end = text_.pieces[left].range.end;
    std::string_view gap = text_.text.substr(end, text_.pieces[right].range.begin - end);
    if (gap == " ") return true;
    if (gap.starts_with('.') && is_initial(left)) gap.remove_prefix(1);
    return gap.empty() || gap == " " || gap == "-" || gap == "\xC2\xA0" || gap == "\u2011" ||
           gap == "\u2010" || is_broken_line(gap);
}

bool CapitalWords::is_joined_by_hyphen(std::uint32_t left, std::uint32_t right) const {
    const std::uint32_t end = text_.pieces[left].range.end;
    const auto gap = text_.text.substr(end, text_.pieces[right].range.begin - end);
    return gap == "-" || gap == "\u2010" || gap == "\u2011";
}

bool CapitalWords::begins_sentence(std::uint32_t piece) const {
    // A quotation begins like a sentence: adding, "Incoming officials ...".
    if (piece > 0 && is_opening_quote(original(piece - 1))) return true;
    while (piece > 0 && same_sentence(piece - 1, piece)) {
        --piece;
        if (!text_.pieces[piece].is_symbol) return false;
    }
    return true;
}

bool CapitalWords::has_digit(std::uint32_t piece) const {
    const std::string_view letters = original(piece);
    return letters.find_first_of("0123456789") != std::string_view::npos;
}

std::string CapitalWords::text_of(PieceRange pieces) const {
    const std::uint32_t begin = text_.pieces[pieces.begin].range.begin;
    const std::uint32_t end = text_.pieces[pieces.end - 1].range.end;
    return single_spaced(text_.text.substr(begin, end - begin));
}

bool CapitalWords::has_place(PieceRange pieces) const {
    std::string place(folded(pieces.begin));
    for (std::uint32_t at = pieces.begin + 1; at < pieces.end; ++at) {
        place.append(" ").append(folded(at));
    }
    return classes_of(place).has(WordClass::place);
}

std::optional<std::uint32_t> CapitalWords::first_of_line(std::uint32_t piece,
                                                         std::uint32_t within) const {
    for (; piece > 0; --within) {
        if (within == 0) return std::nullopt;
        const std::uint32_t end = text_.pieces[piece - 1].range.end;
        const auto gap = text_.text.substr(end, text_.pieces[piece].range.begin - end);
        if (gap.find('\n') != std::string_view::npos) break;
        --piece;
    }
    return piece;
}

bool CapitalWords::ends_line(std::uint32_t piece) const {
    const std::size_t next = text_.text.find_first_not_of(" \t\r", text_.pieces[piece].range.end);
    if (next == std::string_view::npos) return true;
    const char c = text_.text[next];
    return c == '\n' || c == ',' || c == '|' || c == '/';
}

}  // namespace onoma
