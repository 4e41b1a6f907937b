// SPDX-License-Identifier: Apache-2.0
// Articles that come again: known ones, and new versions of them.
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <tuple>
#include <utility>

#include "base/ascii.hpp"
#include "corpus/written_date.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma {
namespace {

// So many different words say how much two texts share to a tenth.
constexpr std::size_t words_in_sample = 24;

// Articles under one name whose texts an article is compared with, the last ones: a name that
// thousands share is no name, and each of them would be compared with all.
constexpr std::size_t most_compared = 256;

// Bytes of words, in small letters; 0 for what stands between words.
constexpr std::array<char, 256> word_bytes = [] {
    std::array<char, 256> bytes{};
    for (std::size_t value = 0; value < bytes.size(); ++value) {
        const char byte = static_cast<char>(value);
        const bool is_of_word = !is_ascii(byte) || is_ascii_letter_or_digit(byte);
        bytes[value] = is_of_word ? ascii_lower(byte) : '\0';
    }
    return bytes;
}();

// The lowest hashes of words, different ones, ascending.
class WordSample {
public:
    void take(std::string_view word) {
        const auto hash = static_cast<std::uint32_t>(XXH3_64bits(word.data(), word.size()));
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
    std::string letters(text);
    for (char& byte : letters) byte = word_bytes[static_cast<unsigned char>(byte)];
    for (std::size_t at = 0; at < letters.size();) {
        const std::size_t end = std::min(letters.find('\0', at), letters.size());
        if (end > at) sample.take(std::string_view(letters).substr(at, end - at));
        at = end + 1;
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

bool is_before(const ArticleVersion& left, const ArticleVersion& right) {
    return std::tie(left.input, left.number) < std::tie(right.input, right.number);
}

void put_in_order(std::vector<ArticleVersion>& versions) {
    std::sort(versions.begin(), versions.end(), is_before);
}

// Of those in a row with one text the first, as if all had been read at once, and none that says
// what `current` says.
std::vector<ArticleVersion> without_known(std::vector<ArticleVersion> versions,
                                          const ArticleVersion& current) {
    put_in_order(versions);
    const auto same =
        std::unique(versions.begin(), versions.end(),
                    [](const auto& left, const auto& right) { return left.text == right.text; });
    versions.erase(same, versions.end());
    while (!versions.empty() && versions.back().text == current.text) versions.pop_back();
    return versions;
}

void append(std::vector<ArticleVersion>& to, const std::vector<ArticleVersion>& versions) {
    to.insert(to.end(), versions.begin(), versions.end());
}

// Whether a document replaced `versions` since the article was `current`: then it goes back to the
// text that it has again, and is no known one.
bool came_after(const std::vector<ArticleVersion>& versions, const ArticleVersion& current) {
    return !versions.empty() &&
           std::all_of(versions.begin(), versions.end(),
                       [&](const ArticleVersion& it) { return is_before(current, it); });
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
        if (!came_after(document.earlier, article.current)) {
            append(article.earlier, document.earlier);
            return Step::known;
        }
    }
    ArticleVersion version = version_of(document, input, number);
    const bool is_sure = identity.is_sure && articles.size() == 1;
    const auto is_earlier = [&](const Article& article) {
        // Where ids are chosen (--field id), two versions have one: nothing could tell them apart.
        if (article.current.document == document.id) return false;
        // Of two records of a file with one name neither is the later one, unless they are alike.
        return (is_sure && article.current.input != input) ||
               has_text_of(article.current, document) || are_alike(article.words, identity.words);
    };
    const std::size_t compared = std::min(articles.size(), most_compared);
    const auto found = std::find_if(articles.end() - static_cast<std::ptrdiff_t>(compared),
                                    articles.end(), is_earlier);
    const auto at = static_cast<std::uint32_t>(found - articles.begin());
    if (found == articles.end()) {
        places_.insert_or_assign(place_of(identity.text), at);
        articles.push_back({std::move(version), identity.words, document.earlier});
        return Step::first;
    }
    places_.erase(place_of(found->current.text));
    places_.insert_or_assign(place_of(identity.text), at);
    found->earlier.push_back(std::exchange(found->current, std::move(version)));
    append(found->earlier, document.earlier);
    found->words = identity.words;
    // With those that turn out to be known, as they may have been handed over.
    put_in_order(found->earlier);
    document.earlier = found->earlier;
    return Step::changed;
}

std::vector<ArticleVersion> ArticleVersions::earlier_than(const Document& document) const {
    const Article* article = find(document.identity);
    return article == nullptr ? document.earlier
                              : without_known(article->earlier, article->current);
}

}  // namespace onoma
