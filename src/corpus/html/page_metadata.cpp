// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/page_metadata.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/html/ascii_words.hpp"
#include "corpus/html/headline.hpp"
#include "corpus/html/markup.hpp"
#include "corpus/html/node_walk.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

// The names that pages give to what they say about themselves.

enum class MetaField : std::uint8_t { title, author, section, language, url, site, date };
inline constexpr std::size_t meta_field_count = 7;

// Which field a <meta> of this name (in lower case) fills, and how far it is to be trusted: of two
// values, the one of the lower rank counts.
struct MetaMeaning {
    MetaField field = MetaField::title;
    int rank = 0;
};

// Ranks of what does not stand in a <meta>.
namespace meta_rank {
inline constexpr int best = 0;
inline constexpr int json_ld = 10;
inline constexpr int element = 30;      // an element made to say it
inline constexpr int guess = 50;        // an element that may say it
inline constexpr int last_change = 80;  // a date, but not the one that was asked for
}  // namespace meta_rank

using Meanings = std::unordered_map<std::string_view, MetaMeaning>;

Meanings make_meanings() {
    using enum MetaField;
    return {
        {"og:title", {title, 5}},
        {"parsely-title", {title, 12}},
        {"sailthru.title", {title, 13}},
        {"citation_title", {title, 13}},
        {"dc.title", {title, 14}},
        {"dcterms.title", {title, 14}},
        {"headline", {title, 15}},
        {"hdl", {title, 16}},
        {"twitter:title", {title, 20}},
        {"title", {title, 40}},

        {"author", {author, 15}},
        {"byl", {author, 14}},
        {"parsely-author", {author, 12}},
        {"sailthru.author", {author, 13}},
        {"citation_author", {author, 13}},
        {"dc.creator", {author, 16}},
        {"dcterms.creator", {author, 16}},
        {"dc.contributor.author", {author, 17}},
        {"article:author_name", {author, 11}},
        {"article:author", {author, 18}},
        {"og:article:author", {author, 18}},
        {"twitter:data1", {author, 60}},

        {"article:section", {section, 5}},
        {"og:article:section", {section, 6}},
        {"parsely-section", {section, 12}},
        {"sailthru.section", {section, 13}},
        {"section", {section, 14}},
        {"dcsext.section", {section, 15}},
        {"channel", {section, 16}},
        {"category", {section, 17}},

        {"content-language", {language, 12}},
        {"dc.language", {language, 14}},
        {"dcterms.language", {language, 14}},
        {"language", {language, 15}},
        {"og:locale", {language, 16}},

        {"og:url", {url, 12}},
        {"twitter:url", {url, 20}},

        {"og:site_name", {site, 5}},
        {"application-name", {site, 20}},
        {"apple-mobile-web-app-title", {site, 25}},
        {"citation_journal_title", {site, 22}},
        {"dc.publisher", {site, 22}},

        {"article:published_time", {date, 12}},
        {"og:article:published_time", {date, 12}},
        {"og:published_time", {date, 13}},
        {"article:published", {date, 13}},
        {"datepublished", {date, 14}},
        {"parsely-pub-date", {date, 14}},
        {"sailthru.date", {date, 15}},
        {"publishdate", {date, 16}},
        {"publish_date", {date, 16}},
        {"publish-date", {date, 16}},
        {"published_date", {date, 16}},
        {"published", {date, 17}},
        {"publication_date", {date, 16}},
        {"publication-date", {date, 16}},
        {"cxenseparse:recs:publishtime", {date, 16}},
        {"cxenseparse:publishtime", {date, 16}},
        {"citation_publication_date", {date, 17}},
        {"citation_date", {date, 18}},
        {"pubdate", {date, 17}},
        {"pub_date", {date, 17}},
        {"ptime", {date, 18}},
        {"displaydate", {date, 18}},
        {"originalpublicationdate", {date, 16}},
        {"article_date_original", {date, 17}},
        {"dc.date.issued", {date, 18}},
        {"dcterms.issued", {date, 18}},
        {"dcterms.date", {date, 19}},
        {"dcterms.created", {date, 19}},
        {"dc.date.created", {date, 19}},
        {"dc.date", {date, 20}},
        {"dcterms.available", {date, 20}},
        {"date", {date, 21}},
        {"datecreated", {date, 22}},
        {"article.published", {date, 17}},
        {"article.created", {date, 22}},
        {"created", {date, 23}},
        {"timestamp", {date, 24}},
        {"article:modified_time", {date, meta_rank::last_change}},
        {"og:updated_time", {date, meta_rank::last_change + 1}},
        {"datemodified", {date, meta_rank::last_change + 1}},
        {"dcterms.modified", {date, meta_rank::last_change + 2}},
        {"dc.date.modified", {date, meta_rank::last_change + 2}},
        {"lastmod", {date, meta_rank::last_change + 3}},
        {"last-modified", {date, meta_rank::last_change + 4}},
    };
}

std::optional<MetaMeaning> meaning_of_meta(std::string_view name) {
    static const Meanings meanings = make_meanings();
    const auto found = meanings.find(name);
    if (found == meanings.end()) return {};
    return found->second;
}

// Longer values are not what they are said to be.
constexpr std::size_t longest_value = 2000;

bool is_address(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

bool has_word(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto end =
            static_cast<std::size_t>(std::ranges::find_if(list, is_html_space) - list.begin());
        if (equal_ignoring_case(list.substr(0, end), word)) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// Four digits in a row: "18:20" and "today" are no dates.
bool names_a_year(std::string_view text) {
    int digits = 0;
    for (const char c : text) {
        digits = is_ascii_digit(c) ? digits + 1 : 0;
        if (digits == 4) return true;
    }
    return false;
}

// "en_US" -> "en-US"; empty for what is no language tag.
std::string language_tag(std::string_view text) {
    text = trim_html_space(text.substr(0, text.find(',')));
    std::string tag(text);
    std::ranges::replace(tag, '_', '-');
    const bool is_tag = tag.size() >= 2 && tag.size() <= 35 && std::ranges::all_of(tag, [](char c) {
                            return is_ascii_letter(c) || is_ascii_digit(c) || c == '-';
                        });
    return is_tag && is_ascii_letter(tag[0]) && is_ascii_letter(tag[1]) ? tag : std::string();
}

class MetadataReader {
public:
    explicit MetadataReader(const JsonLdArticle& json_ld) {
        offer(MetaField::title, meta_rank::json_ld, plain_text_of_markup(json_ld.headline));
        offer(MetaField::author, meta_rank::json_ld, clean_author(json_ld.authors));
        offer(MetaField::section, meta_rank::json_ld, json_ld.section);
        offer(MetaField::language, meta_rank::json_ld + 5, language_tag(json_ld.language));
        if (is_address(json_ld.url)) offer(MetaField::url, meta_rank::json_ld + 5, json_ld.url);
        offer(MetaField::site, meta_rank::json_ld, json_ld.publisher);
        offer(MetaField::date, meta_rank::best, json_ld.published);
        offer(MetaField::date, meta_rank::last_change, json_ld.modified);
    }

    PageMetadata read(const GumboNode& root) {
        NodeWalk walk(root);
        while (const auto step = walk.next()) {
            if (step->ends || !is_element(*step->node)) continue;
            read_element(*step->node);
        }
        PageMetadata metadata;
        metadata.site = take(MetaField::site);
        metadata.title = title(metadata.site);
        metadata.author = take(MetaField::author);
        metadata.section = take(MetaField::section);
        metadata.language = take(MetaField::language);
        metadata.url = take(MetaField::url);
        metadata.date = take(MetaField::date);
        return metadata;
    }

private:
    struct Value {
        std::string text;
        int rank = std::numeric_limits<int>::max();
    };

    // Of values of the same rank the first counts.
    void offer(MetaField field, int rank, std::string_view text) {
        Value& value = values_[static_cast<std::size_t>(field)];
        if (rank >= value.rank || text.size() > longest_value) return;
        if (field == MetaField::date && !names_a_year(text)) return;
        std::string collapsed = collapse_space(text);
        if (!collapsed.empty()) value = {std::move(collapsed), rank};
    }

    std::string take(MetaField field) {
        return std::move(values_[static_cast<std::size_t>(field)].text);
    }

    [[nodiscard]] int rank_of(MetaField field) const {
        return values_[static_cast<std::size_t>(field)].rank;
    }

    // Without a <meta> that says it, the title of the window has it, with the name of the site at
    // one of its ends: that end which no heading repeats, or which the shorter heading does.
    std::string title(std::string_view site) {
        const std::string_view h1 = headings_.empty() ? std::string_view() : headings_.front();
        std::string said = without_site_name(take(MetaField::title), site, h1);
        if (!said.empty()) return said;
        std::string_view best;
        const std::string window = fold(window_title_);
        for (const std::string& heading : headings_) {
            const std::string folded = fold(heading);
            const bool is_end = window.starts_with(folded) || window.ends_with(folded);
            if (is_end && heading.size() > best.size()) best = heading;
        }
        if (!best.empty()) return std::string(best);
        if (!has_h1_) return without_site_name(window_title_, site, {});
        return std::string(h1);
    }

    void read_element(const GumboNode& element) {
        switch (tag_of(element)) {
            case GUMBO_TAG_HTML:
                offer(MetaField::language, 5, language_tag(attribute(element, "lang")));
                break;
            case GUMBO_TAG_META:
                read_meta(element);
                break;
            case GUMBO_TAG_LINK:
                read_link(element);
                break;
            case GUMBO_TAG_TITLE:
                if (window_title_.empty()) window_title_ = text_below(element);
                break;
            case GUMBO_TAG_H1:
            case GUMBO_TAG_H2:
            case GUMBO_TAG_H3:
                read_heading(element);
                break;
            case GUMBO_TAG_TIME:
                read_time(element);
                break;
            default:
                break;
        }
        read_microdata(element);
        read_byline(element);
    }

    void read_meta(const GumboNode& element) {
        const std::string_view content = attribute(element, "content");
        if (content.empty() || content.size() > longest_value) return;
        for (const char* named_by : {"property", "name", "itemprop", "http-equiv"}) {
            const std::string_view name = attribute(element, named_by);
            if (name.empty() || name.size() > 60) continue;
            const auto meaning = meaning_of_meta(to_ascii_lower(name));
            if (!meaning) continue;
            std::string value(content);
            if (meaning->field == MetaField::author) value = clean_author(content);
            if (meaning->field == MetaField::language) value = language_tag(content);
            if (meaning->field == MetaField::url && !is_address(content)) value.clear();
            // Twitter's cards say there what they like, mostly who wrote it.
            if (meaning->rank == 60 && contains_any(content, {"minute", "min"})) value.clear();
            offer(meaning->field, meaning->rank, value);
        }
    }

    void read_link(const GumboNode& element) {
        const std::string_view address = attribute(element, "href");
        if (has_word(attribute(element, "rel"), "canonical") && is_address(address)) {
            offer(MetaField::url, 5, address);
        }
    }

    // An <h1> goes before headings of lower levels, which are needed where the only <h1> is the
    // name of the site.
    void read_heading(const GumboNode& element) {
        constexpr std::size_t most_headings = 40;
        if (headings_.size() >= most_headings) return;
        std::string text = text_below(element);
        if (text.empty()) return;
        const bool is_h1 = tag_of(element) == GUMBO_TAG_H1;
        if (is_h1 && has_word(attribute(element, "itemprop"), "headline")) {
            offer(MetaField::title, meta_rank::json_ld + 8, text);
        }
        const bool is_first_h1 = is_h1 && !has_h1_;
        has_h1_ = has_h1_ || is_h1;
        headings_.insert(is_first_h1 ? headings_.begin() : headings_.end(), std::move(text));
    }

    void read_time(const GumboNode& element) {
        std::string_view date = attribute(element, "datetime");
        const std::string text = date.empty() ? text_below(element) : std::string(date);
        const std::string names = to_ascii_lower(attribute(element, "class"));
        const bool is_change = contains_any(names, {"updated", "modified"}) &&
                               !contains_any(names, {"published", "entry-date"});
        const bool is_publication = contains_any(names, {"publish", "entry-date", "posted"}) ||
                                    has_attribute(element, "pubdate");
        const int rank = is_change        ? meta_rank::last_change + 5
                         : is_publication ? meta_rank::element
                                          : meta_rank::guess;
        if (!date.empty() || is_publication) offer(MetaField::date, rank, text);
    }

    void read_microdata(const GumboNode& element) {
        const std::string_view property = attribute(element, "itemprop");
        if (property.empty() || tag_of(element) == GUMBO_TAG_META) return;
        const auto value = [&] {
            for (const char* in : {"content", "datetime", "title"}) {
                if (const auto said = attribute(element, in); !said.empty()) {
                    return std::string(said);
                }
            }
            return text_below(element);
        };
        if (has_word(property, "datePublished")) offer(MetaField::date, 14, value());
        if (has_word(property, "dateModified")) {
            offer(MetaField::date, meta_rank::last_change + 1, value());
        }
        if (has_word(property, "author") && rank_of(MetaField::author) > meta_rank::element) {
            offer(MetaField::author, meta_rank::element, clean_author(value()));
        }
        if (has_word(property, "articleSection")) offer(MetaField::section, 18, value());
    }

    void read_byline(const GumboNode& element) {
        if (rank_of(MetaField::author) <= meta_rank::element) return;
        if (has_word(attribute(element, "rel"), "author")) {
            offer(MetaField::author, meta_rank::element, clean_author(text_below(element)));
            return;
        }
        const std::string_view names = attribute(element, "class");
        if (names.empty() || rank_of(MetaField::author) <= meta_rank::guess) return;
        const std::string lower = to_ascii_lower(names.substr(0, longest_value));
        const bool is_byline =
            contains_any(lower, {"byline", "author-name", "author__name", "authorname"}) ||
            has_word(lower, "author") || has_word(lower, "autor") || has_word(lower, "auteur");
        if (!is_byline) return;
        const std::string text = clean_author(text_below(element));
        // More than a name or a few: who the author is, when it was written.
        if (text.size() <= 80) offer(MetaField::author, meta_rank::guess, text);
    }

    std::array<Value, meta_field_count> values_;
    std::string window_title_;           // <title>
    std::vector<std::string> headings_;  // the first <h1> first
    bool has_h1_ = false;
};

}  // namespace

PageMetadata read_page_metadata(const GumboNode& root, const JsonLdArticle& json_ld) {
    return MetadataReader(json_ld).read(root);
}

}  // namespace onoma
