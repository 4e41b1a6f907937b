// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/json_ld.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "corpus/html/ascii_words.hpp"
#include "corpus/html/node_walk.hpp"

namespace onoma {
namespace {

namespace dom = simdjson::dom;

bool is_article_type(std::string_view type) {
    constexpr auto others =
        std::to_array<std::string_view>({"BlogPosting", "LiveBlogPosting", "SocialMediaPosting",
                                         "DiscussionForumPosting", "Report", "CreativeWork"});
    // NewsArticle, ReportageNewsArticle, https://schema.org/Article
    return type.ends_with("Article") || std::ranges::find(others, type) != others.end();
}

bool is_article(dom::object object) {
    dom::element type;
    if (object["@type"].get(type) != simdjson::SUCCESS) return false;
    std::string_view name;
    if (type.get(name) == simdjson::SUCCESS) return is_article_type(name);
    dom::array types;
    if (type.get(types) != simdjson::SUCCESS) return false;
    return std::any_of(types.begin(), types.end(), [](dom::element one) {
        std::string_view text;
        return one.get(text) == simdjson::SUCCESS && is_article_type(text);
    });
}

std::string string_of(dom::object object, std::string_view key) {
    std::string_view text;
    if (object[key].get(text) != simdjson::SUCCESS) return {};
    return std::string(text);
}

// A string, the `name` (or another key) of an object, or those of all in an array, apart by `, `.
std::string names_of(dom::element element, std::string_view key) {
    std::string_view text;
    if (element.get(text) == simdjson::SUCCESS) return std::string(text);
    dom::object object;
    if (element.get(object) == simdjson::SUCCESS) {
        dom::element name;
        if (object[key].get(name) != simdjson::SUCCESS) return {};
        if (name.get(text) == simdjson::SUCCESS) return std::string(text);
        dom::array names;
        if (name.get(names) == simdjson::SUCCESS && names.size() > 0 &&
            names.at(0).get(text) == simdjson::SUCCESS) {
            return std::string(text);
        }
        return {};
    }
    dom::array array;
    if (element.get(array) != simdjson::SUCCESS) return {};
    std::string names;
    for (const dom::element one : array) {
        if (one.is_array()) continue;
        const std::string name = names_of(one, key);
        if (name.empty()) continue;
        if (!names.empty()) names += ", ";
        names += name;
    }
    return names;
}

std::string names_at(dom::object object, std::string_view key, std::string_view name_key) {
    dom::element element;
    if (object[key].get(element) != simdjson::SUCCESS) return {};
    return names_of(element, name_key);
}

std::string first_filled(std::string first, std::string second) {
    return first.empty() ? std::move(second) : std::move(first);
}

JsonLdArticle article_of(dom::object object) {
    JsonLdArticle article;
    article.body = first_filled(string_of(object, "articleBody"), string_of(object, "text"));
    article.headline = first_filled(string_of(object, "headline"), string_of(object, "name"));
    article.authors =
        first_filled(names_at(object, "author", "name"), names_at(object, "creator", "name"));
    article.section = names_at(object, "articleSection", "name");
    article.language = names_at(object, "inLanguage", "name");
    article.url =
        first_filled(string_of(object, "url"), names_at(object, "mainEntityOfPage", "@id"));
    article.publisher = names_at(object, "publisher", "name");
    article.published =
        first_filled(string_of(object, "datePublished"), string_of(object, "dateCreated"));
    article.modified = string_of(object, "dateModified");
    article.description = string_of(object, "description");
    return article;
}

// The updates of a live blog are articles in an article.
void add_updates(dom::object object, JsonLdArticle& article) {
    dom::array updates;
    if (object["liveBlogUpdate"].get(updates) != simdjson::SUCCESS) return;
    for (const dom::element update : updates) {
        dom::object one;
        if (update.get(one) != simdjson::SUCCESS) continue;
        for (const std::string& text :
             {string_of(one, "headline"), string_of(one, "articleBody")}) {
            if (text.empty()) continue;
            if (!article.body.empty()) article.body += "\n\n";
            article.body += text;
        }
    }
}

// simdjson bounds the depth of what it reads, but objects are visited without recursion all the
// same, the outer ones first.
void find_article(dom::element root, JsonLdArticle& best, bool& found) {
    std::vector<dom::element> waiting{root};
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        dom::array array;
        if (waiting[i].get(array) == simdjson::SUCCESS) {
            for (const dom::element one : array) {
                if (one.is_object() || one.is_array()) waiting.push_back(one);
            }
            continue;
        }
        dom::object object;
        if (waiting[i].get(object) != simdjson::SUCCESS) continue;
        if (is_article(object)) {
            JsonLdArticle article = article_of(object);
            add_updates(object, article);
            if (!found || article.body.size() > best.body.size()) best = std::move(article);
            found = true;
            continue;
        }
        for (const auto field : object) {
            if (field.value.is_object() || field.value.is_array()) waiting.push_back(field.value);
        }
    }
}

// Line breaks in strings, which JSON forbids, are common; as are comment marks around it all.
std::string mended(std::string_view json) {
    std::string text(trim_html_space(json));
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    while (text.ends_with(';')) text.pop_back();
    return text;
}

}  // namespace

JsonLdArticle read_json_ld(const GumboNode& root) {
    JsonLdArticle best;
    bool found = false;
    dom::parser parser;
    NodeWalk walk(root);
    while (const auto step = walk.next()) {
        if (step->ends || tag_of(*step->node) != GUMBO_TAG_SCRIPT) continue;
        const GumboVector& children = step->node->v.element.children;
        if (children.length == 0) continue;
        const auto& text = *static_cast<const GumboNode*>(children.data[0]);
        if (!is_text(text)) continue;
        const std::string_view json = text.v.text.text;
        dom::element element;
        if (parser.parse(json.data(), json.size()).get(element) != simdjson::SUCCESS &&
            parser.parse(mended(json)).get(element) != simdjson::SUCCESS) {
            continue;
        }
        find_article(element, best, found);
    }
    return best;
}

}  // namespace onoma
