// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/page.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <ostream>
#include <stdexcept>

#include "onoma/base/types.hpp"
#include "report/comparison_columns.hpp"
#include "report/finding_columns.hpp"
#include "report/frame.hpp"
#include "report/page/page_parts.hpp"

namespace onoma {

Json packed_table(const std::vector<Column>& columns, std::vector<std::vector<Json>> rows) {
    Json table = {{"fields", Json::array()}, {"rows", Json::array()}};
    for (const Column& column : columns) table["fields"].push_back(column.key);
    for (std::vector<Json>& row : rows) {
        for (Json& value : row) {
            if (const auto* number = std::get_if<double>(&value)) value = rounded(*number);
        }
        table["rows"].push_back(std::move(row));
    }
    return table;
}

std::size_t SharedTexts::number_of(std::string_view text) {
    const auto known = numbers_.find(text);
    if (known != numbers_.end()) return known->second;
    numbers_.emplace(text, texts_.size());
    texts_.emplace_back(text);
    return texts_.size() - 1;
}

Json rounded(double value) {
    constexpr int digits = 5;
    if (!std::isfinite(value)) return nullptr;
    std::array<char, 40> buffer{};
    char* const begin = buffer.data();
    const auto end =
        std::to_chars(begin, begin + buffer.size(), value, std::chars_format::general, digits).ptr;
    double shorter = 0;
    std::from_chars(begin, end, shorter);
    return number_as_json(shorter);
}

namespace {

Comparison compare(const Analysis& analysis, std::size_t entities) {
    TableSettings table;
    table.top = entities;
    ComparisonSettings tests;
    tests.test_by_document = false;  // long work for a p that the page does not show
    return compare_groups(analysis, table, tests);
}

}  // namespace

EntityNumbers::EntityNumbers(const Comparison& shown, const std::vector<NamedEntity>& in_articles) {
    for (const ComparisonRow& row : shown.entities) rows_.emplace(row.entity.id, rows_.size());
    for (const NamedEntity& entity : in_articles) {
        const auto row = rows_.find(entity.id);
        kept_.push_back(row != rows_.end() ? row->second : rows_.size() + others_.size());
        if (row == rows_.end()) others_.push_back(entity);
    }
}

std::optional<std::size_t> EntityNumbers::of_row(const std::string& id) const {
    const auto row = rows_.find(id);
    return row == rows_.end() ? std::nullopt : std::optional(row->second);
}

std::optional<std::size_t> Shown::group_number(const std::string& name) const {
    const auto found = std::find_if(groups.begin(), groups.end(), [&](std::size_t index) {
        return comparison.groups[index].name == name;
    });
    if (found == groups.end()) return std::nullopt;
    return static_cast<std::size_t>(found - groups.begin());
}

Shown::Shown(const ArticleCollection& all, const PageSettings& how)
    : collection(all),
      settings(how),
      comparison(compare(all.analysis, how.entities)),
      groups(largest_groups(comparison.groups, how.groups)),
      entities(comparison, all.entities),
      folders(all) {
    for (const KeptArticle& article : all.articles) {
        articles.emplace(article.header.id, articles.size());
    }
    const Analysis& analysis = all.analysis;
    for (std::uint32_t index = 0; index < analysis.fingerprints.size(); ++index) {
        const std::string& id = analysis.fingerprints[index].id;
        if (articles.contains(id)) stories.emplace(id, analysis.stories.cluster_of(index));
    }
    // Without a fingerprint an article tells a story of its own.
    auto next = static_cast<std::uint32_t>(analysis.stories.size());
    for (const auto& [id, place] : articles) stories.emplace(id, next++);
}

namespace {

bool is_absolute(std::string_view path) { return path.starts_with('/'); }

std::string_view folder_of(std::string_view path) { return path.substr(0, path.rfind('/') + 1); }

// With its slash; at least `/`.
std::string_view common_folder(std::string_view first, std::string_view second) {
    const auto differ = std::mismatch(first.begin(), first.end(), second.begin(), second.end());
    return folder_of(first.substr(0, static_cast<std::size_t>(differ.first - first.begin())));
}

}  // namespace

OwnFolders::OwnFolders(const ArticleCollection& collection) {
    constexpr std::ptrdiff_t fewest_slashes = 3;  // `/home/jane/`
    std::optional<std::string> common;
    const auto add = [&](const std::string& path) {
        if (!is_absolute(path)) return;
        common = std::string(common ? common_folder(*common, path) : folder_of(path));
    };
    for (const KeptArticle& article : collection.articles) add(article.header.id);
    for (const SkippedInput& skipped : collection.analysis.left_out.skipped) add(skipped.input);
    if (common && std::count(common->begin(), common->end(), '/') >= fewest_slashes) {
        common_ = *common;
    }
}

std::string OwnFolders::without(const std::string& path) const {
    if (!is_absolute(path)) return path;
    if (!common_.empty() && path.starts_with(common_)) return path.substr(common_.size());
    return path.substr(path.rfind('/') + 1);
}

Json OwnFolders::without(const Json& json) const {
    if (const auto* text = std::get_if<std::string>(&json)) {
        std::string shortened = without(*text);
        for (auto at = shortened.find(common_); !common_.empty() && at != std::string::npos;
             at = shortened.find(common_, at)) {
            shortened.erase(at, common_.size());
        }
        return shortened;
    }
    if (const auto* list = std::get_if<JsonList>(&json)) {
        Json shortened = Json::array();
        for (const Json& value : *list) shortened.push_back(without(value));
        return shortened;
    }
    if (const auto* object = std::get_if<JsonObject>(&json)) {
        Json shortened = Json::object();
        for (const auto& [key, value] : *object) shortened[key] = without(value);
        return shortened;
    }
    return json;
}

namespace {

constexpr std::string_view base64_digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::string deflated(std::string_view text) {
    uLongf size = ::compressBound(static_cast<uLong>(text.size()));
    std::string result(size, '\0');
    const int code = ::compress2(reinterpret_cast<Bytef*>(result.data()), &size,
                                 reinterpret_cast<const Bytef*>(text.data()),
                                 static_cast<uLong>(text.size()), Z_BEST_COMPRESSION);
    if (code != Z_OK)
        throw Error("the articles cannot be compressed: zlib says " + std::to_string(code));
    result.resize(size);
    return result;
}

std::string base64(std::string_view bytes) {
    constexpr unsigned bits = 6;
    constexpr std::size_t group = 3;
    std::string result;
    result.reserve((bytes.size() + group - 1) / group * 4);
    for (std::size_t at = 0; at < bytes.size(); at += group) {
        std::uint32_t value = 0;
        for (std::size_t index = at; index < at + group; ++index) {
            value <<= 8U;
            if (index < bytes.size()) value |= static_cast<unsigned char>(bytes[index]);
        }
        for (std::size_t digit = 0; digit < 4; ++digit) {
            const bool is_padding = at + digit > bytes.size();
            const std::size_t shift = bits * (3 - digit);
            result += is_padding ? '=' : base64_digits[(value >> shift) & 63U];
        }
    }
    return result;
}

}  // namespace

std::string deflated_base64(std::string_view text) { return base64(deflated(text)); }

Json overview_as_json(const Shown& shown, const Lexicon& lexicon) {
    const ArticleCollection& collection = shown.collection;
    const Analysis& analysis = collection.analysis;
    Json json = shown.folders.without(frame_as_json(frame_of({analysis, lexicon})));
    json["title"] = shown.settings.title;
    json["by"] = analysis.by;
    json["entities"] = collection.entity_count;
    json["mentions"] = collection.mention_count;
    json["stories"] = analysis.stories.size();
    json["articles_by_date"] = Json::array();
    for (const auto& [date, articles] : collection.articles_by_date) {
        json["articles_by_date"].push_back({to_string(date), articles});
    }
    json["undated"] = collection.undated;
    json["articles_not_in_page"] = collection.articles_left_out;
    json["texts_not_in_page"] = collection.texts_left_out;
    json["claims"] = collection.claims.size();
    json["undecided"] = Json::array();
    for (const auto& [form, mentions] : analysis.counts.undecided) {
        json["undecided"].push_back({form.text, mentions});
    }
    return json;
}

Json page_tables(const Shown& shown, const Lexicon& lexicon) {
    Json json;
    json["format"] = 1;
    json["overview"] = overview_as_json(shown, lexicon);
    json["groups"] = groups_as_json(shown);
    json["group_pairs"] = group_pairs_as_json(shown);
    json["entities"] = entities_as_json(shown);
    json["time"] = time_as_json(shown);
    json["tests"] = tests_as_json(shown);
    json["gaps"] = gaps_as_json(shown);
    json["first_reports"] = first_reports_as_json(shown);
    json["network"] = network_as_json(shown);
    json["claims"] = claims_as_json(shown);
    json["events"] = events_as_json(shown);
    return json;
}

void write_page(std::ostream& out, std::string_view skeleton, const ArticleCollection& collection,
                const Lexicon& lexicon, const PageSettings& settings) {
    const std::size_t place = skeleton.find(page_data_marker);
    if (place == std::string_view::npos) throw std::invalid_argument("no marker in the skeleton");
    const Shown shown(collection, settings);
    out << skeleton.substr(0, place) << R"(<script type="application/octet-stream" id="tables">)"
        << deflated_base64(to_line(page_tables(shown, lexicon))) << "</script>\n"
        << R"(<script type="application/octet-stream" id="articles">)"
        << deflated_base64(to_line(articles_as_json(shown))) << "</script>"
        << skeleton.substr(place + page_data_marker.size());
}

}  // namespace onoma
