// SPDX-License-Identifier: Apache-2.0
// Articles that come again: known ones, and new versions of them.
#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <functional>
#include <tuple>
#include <utility>

#include "base/ascii.hpp"
#include "corpus/written_date.hpp"
#include "onoma/corpus/document.hpp"
#include "text/code_points.hpp"
#include "text/pieces.hpp"

namespace onoma {
namespace {

// So many different words say how much two texts share to a tenth.
constexpr std::size_t words_in_sample = 24;

// Articles under one name whose texts an article is compared with, the last ones: a name that
// thousands share is no name, and each of them would be compared with all.
constexpr std::size_t most_compared = 256;

// Nobody writes longer words; what is longer is cut into several.
constexpr std::size_t longest_word = 64;

bool is_of_word(char byte) { return !is_ascii(byte) || is_ascii_letter_or_digit(byte); }

// The words of a text, ASCII letters in small ones: letters, digits and all that is not ASCII.
class PlainWords {
public:
    explicit PlainWords(std::string_view text) : text_(text) {}

    // The next word, valid up to the next call; empty at the end.
    std::string_view next() {
        while (at_ < text_.size() && !is_of_word(text_[at_])) ++at_;
        std::size_t size = 0;
        while (size < longest_word && at_ + row_size <= text_.size()) {
            const ByteRow row = read_row(text_.data() + at_);
            const ByteRow small = in_small_letters(row);
            std::memcpy(word_.data() + size, &small, row_size);
            const std::size_t taken =
                leading_bytes(letters_in(row) | digits_in(row) | (row & high_bits));
            size += taken;
            at_ += taken;
            if (taken < row_size) return {word_.data(), size};
        }
        for (; size < longest_word && at_ < text_.size() && is_of_word(text_[at_]); ++at_) {
            word_.at(size++) = ascii_lower(text_[at_]);
        }
        return {word_.data(), size};
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::array<char, longest_word + row_size> word_{};
};

// The lowest hashes of words, different ones, ascending.
class WordSample {
public:
    void take(std::string_view word) {
        const auto hash = static_cast<std::uint32_t>(hash_of_word(word));
        if (hash <= limit_) take(hash);
    }

    [[nodiscard]] std::vector<std::uint32_t> hashes() const {
        return {hashes_.begin(), hashes_.begin() + static_cast<std::ptrdiff_t>(size_)};
    }

private:
    // Few words of a long text come here.
    void take(std::uint32_t hash) {
        const auto end = hashes_.begin() + static_cast<std::ptrdiff_t>(size_);
        const auto place = std::lower_bound(hashes_.begin(), end, hash);
        if (place != end && *place == hash) return;
        std::copy_backward(place, end, end + 1);
        *place = hash;
        size_ = std::min(size_ + 1, words_in_sample);
        if (size_ == words_in_sample) limit_ = hashes_[size_ - 1];
    }

    std::array<std::uint32_t, words_in_sample + 1> hashes_{};
    std::size_t size_ = 0;
    std::uint32_t limit_ = ~std::uint32_t{0};
};

// The lowest of the hashes of all words: the same chance for each word, in every text.
std::vector<std::uint32_t> sample_of_words(std::string_view text) {
    WordSample sample;
    PlainWords words(text);
    for (std::string_view word = words.next(); !word.empty(); word = words.next()) {
        sample.take(word);
    }
    return sample.hashes();
}

// Whether two texts have half of their different words in common, by their samples: of articles on
// one subject hardly any pair has, of versions of one article most. The lowest hashes of both
// together are the sample of both.
bool are_alike(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::size_t in_either = 0;
    std::size_t in_both = 0;
    auto left = a.begin();
    auto right = b.begin();
    while (in_either < words_in_sample && (left != a.end() || right != b.end())) {
        const bool takes_left = right == b.end() || (left != a.end() && *left <= *right);
        const bool takes_right = left == a.end() || (right != b.end() && *right <= *left);
        if (takes_left) ++left;
        if (takes_right) ++right;
        ++in_either;
        if (takes_left && takes_right) ++in_both;
    }
    return 2 * in_both >= in_either && in_both > 0;
}

ArticleVersion version_of(const Document& document, const std::string& input,
                          std::uint64_t number) {
    return {document.id, input, number, document.identity.text, date_of_version(document, input)};
}

using Version = ArticleVersions::Version;

bool comes_before(const ArticleVersion& left, const ArticleVersion& right) {
    return std::tie(left.input, left.number) < std::tie(right.input, right.number);
}

std::vector<Version> in_order(std::vector<Version> versions) {
    std::sort(versions.begin(), versions.end(), [](const Version& left, const Version& right) {
        return comes_before(left.version, right.version);
    });
    return versions;
}

void append(std::vector<Version>& to, const std::vector<ArticleVersion>& noted) {
    for (const ArticleVersion& version : noted) to.push_back({version});
}

// Whether a document replaced `versions` since the article was `current`: then it goes back to the
// text that it has again, and is no known one.
bool came_after(const std::vector<ArticleVersion>& versions, const ArticleVersion& current) {
    return !versions.empty() &&
           std::all_of(versions.begin(), versions.end(),
                       [&](const ArticleVersion& it) { return comes_before(current, it); });
}

// Whether `document` has the text of that version, or had it.
bool has_text_of(const ArticleVersion& version, const Document& document) {
    return version.text == document.identity.text ||
           std::any_of(document.earlier.begin(), document.earlier.end(),
                       [&](const ArticleVersion& it) { return it.text == version.text; });
}

// `https://www.example.org/`, which poor feeds give for each of their articles.
bool is_of_whole_site(std::string_view name) {
    const std::size_t scheme = name.find("://");
    if (scheme == std::string_view::npos) return false;
    const std::size_t path = std::min(name.find('/', scheme + 3), name.size());
    return path + 1 >= name.size();
}

}  // namespace

ArticleIdentity identity_of(const Document& document, const std::string& name, bool is_sure) {
    if (name.empty()) return {};
    const auto hash = [](const std::string& text, std::uint64_t seed) {
        return XXH3_64bits_withSeed(text.data(), text.size(), seed);
    };
    return {hash(name, hash(document.source, 0)), hash(document.text, 0),
            is_sure && !is_of_whole_site(name), sample_of_words(document.text)};
}

std::optional<Date> date_of_version(const Document& document, const std::string& input) {
    const auto date = date_in_name(std::filesystem::path(input).filename().string());
    return date ? date : document.date;
}

std::uint64_t version_key(std::uint64_t name, std::uint64_t text) {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;
    return name + spread * text;
}

const ArticleVersions::Article* ArticleVersions::find(const ArticleIdentity& identity) const {
    const auto place = places_.find(version_key(identity.name, identity.text));
    return place == places_.end() ? nullptr : &articles_.at(identity.name)[place->second];
}

ArticleVersions::Step ArticleVersions::see(Document& document, const std::string& input,
                                           std::uint64_t number) {
    const ArticleIdentity& identity = document.identity;
    if (identity.name == 0) return Step::first;
    std::vector<Article>& articles = articles_[identity.name];
    const auto place_of = [&](std::uint64_t text) { return version_key(identity.name, text); };
    const auto known = places_.find(place_of(identity.text));
    if (known != places_.end()) {
        Article& article = articles[known->second];
        if (!came_after(document.earlier, article.current.version)) {
            append(article.earlier, document.earlier);
            return Step::known;
        }
    }
    Version version{version_of(document, input, number), counted_++};
    const bool is_sure = identity.is_sure && articles.size() == 1;
    const std::size_t compared = std::min(articles.size(), most_compared);
    for (std::size_t at = articles.size() - compared; at < articles.size(); ++at) {
        Article& article = articles[at];
        const ArticleVersion& current = article.current.version;
        // Of two records of a file with one name neither is the later one, unless they are alike.
        const bool is_same = (is_sure && current.input != input) ||
                             has_text_of(current, document) ||
                             are_alike(article.words, identity.words);
        // Where ids are chosen (--field id), two versions have one: nothing could tell them apart.
        if (!is_same || current.document == document.id) continue;
        places_.erase(place_of(current.text));
        places_.insert_or_assign(place_of(identity.text), static_cast<std::uint32_t>(at));
        append(article.earlier, document.earlier);
        document.earlier.push_back(current);
        std::sort(document.earlier.begin(), document.earlier.end(), comes_before);
        article.earlier.push_back(std::exchange(article.current, std::move(version)));
        article.words = identity.words;
        return Step::changed;
    }
    places_.insert_or_assign(place_of(identity.text), static_cast<std::uint32_t>(articles.size()));
    Article& article = articles.emplace_back(Article{std::move(version), identity.words, {}});
    append(article.earlier, document.earlier);
    return Step::first;
}

void ArticleVersions::for_each_changed(
    const std::function<void(const std::vector<Version>&)>& visit) const {
    for (const auto& [name, articles] : articles_) {
        for (const Article& article : articles) {
            if (article.earlier.empty()) continue;
            std::vector<Version> versions = in_order(article.earlier);
            versions.push_back(article.current);
            visit(versions);
        }
    }
}

// Of those in a row with one text the first, as if all had been read at once, and none that says
// what the last one says.
std::vector<ArticleVersion> ArticleVersions::earlier_than(const Document& document) const {
    const Article* article = find(document.identity);
    if (article == nullptr) return document.earlier;
    std::vector<ArticleVersion> earlier;
    for (Version& it : in_order(article->earlier)) {
        const bool is_same = !earlier.empty() && earlier.back().text == it.version.text;
        if (!is_same) earlier.push_back(std::move(it.version));
    }
    const std::uint64_t text = article->current.version.text;
    while (!earlier.empty() && earlier.back().text == text) earlier.pop_back();
    return earlier;
}

}  // namespace onoma
