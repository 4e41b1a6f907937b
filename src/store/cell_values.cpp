// SPDX-License-Identifier: Apache-2.0
#include "store/cell_values.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

#include "corpus/choice_names.hpp"
#include "onoma/base/error.hpp"
#include "onoma/text/utf8.hpp"

namespace onoma {
namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void fail(std::string_view expected) {
    throw Error("it is damaged: expected " + std::string(expected) +
                " in a cell, found other text");
}

void add_sized(std::string& cell, std::string_view value) {
    cell += std::to_string(value.size());
    cell += ':';
    cell += value;
}

std::string take_sized(std::string_view& cell) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), size);
    cell.remove_prefix(static_cast<std::size_t>(end - cell.data()));
    if (error != std::errc() || !cell.starts_with(':') || size > cell.size() - 1) fail("sizes");
    std::string value(cell.substr(1, size));
    cell.remove_prefix(size + 1);
    return value;
}

template <typename Number>
void add_number(std::string& cell, Number number) {
    for (std::size_t byte = 0; byte < sizeof number; ++byte) {
        cell += static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * byte));
    }
}

template <typename Number>
Number take_number(std::string_view& cell) {
    if (cell.size() < sizeof(Number)) fail("a fingerprint");
    std::uint64_t number = 0;
    for (std::size_t byte = 0; byte < sizeof(Number); ++byte) {
        number |= std::uint64_t{static_cast<unsigned char>(cell[byte])} << (8 * byte);
    }
    cell.remove_prefix(sizeof(Number));
    return static_cast<Number>(number);
}

template <typename Number>
std::vector<Number> take_numbers(std::string_view& cell, std::size_t count) {
    if (count > cell.size() / sizeof(Number)) fail("a fingerprint");
    std::vector<Number> numbers;
    numbers.reserve(count);
    for (std::size_t index = 0; index < count; ++index) {
        numbers.push_back(take_number<Number>(cell));
    }
    return numbers;
}

}  // namespace

std::string fields_cell(const std::map<std::string, std::string>& fields) {
    if (fields.empty()) return {};
    const bool is_text = std::all_of(fields.begin(), fields.end(), [](const auto& field) {
        return count_invalid_sequences(field.first) == 0 &&
               count_invalid_sequences(field.second) == 0;
    });
    if (is_text) return Json(fields).dump();
    std::string cell;
    for (const auto& [name, value] : fields) {
        add_sized(cell, name);
        add_sized(cell, value);
    }
    return cell;
}

std::map<std::string, std::string> read_fields_cell(std::string_view cell) {
    std::map<std::string, std::string> fields;
    if (cell.empty()) return fields;
    if (cell.starts_with('{')) {
        const Json json = Json::parse(cell, nullptr, false);
        if (!json.is_object()) fail("fields");
        for (const auto& [name, value] : json.items()) {
            if (!value.is_string()) fail("fields");
            fields[name] = value.get<std::string>();
        }
        return fields;
    }
    while (!cell.empty()) {
        std::string name = take_sized(cell);
        fields[std::move(name)] = take_sized(cell);
    }
    return fields;
}

std::string structure_cell(const TextStructure& structure) {
    std::string cell;
    std::size_t paragraph = 0;
    for (std::uint32_t sentence = 0; sentence < structure.words_of_sentences.size(); ++sentence) {
        const bool begins_paragraph =
            paragraph < structure.paragraphs.size() && structure.paragraphs[paragraph] == sentence;
        if (begins_paragraph) ++paragraph;
        if (begins_paragraph || sentence > 0) cell += begins_paragraph ? '/' : ',';
        cell += std::to_string(structure.words_of_sentences[sentence]);
    }
    return cell;
}

TextStructure read_structure_cell(std::string_view cell) {
    TextStructure structure;
    while (!cell.empty()) {
        const auto sentence = static_cast<std::uint32_t>(structure.words_of_sentences.size());
        if (cell.starts_with('/')) structure.paragraphs.push_back(sentence);
        if (cell.starts_with('/') || cell.starts_with(',')) cell.remove_prefix(1);
        std::uint32_t words = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), words);
        if (error != std::errc()) fail("the words of sentences");
        cell.remove_prefix(static_cast<std::size_t>(end - cell.data()));
        structure.words_of_sentences.push_back(words);
    }
    return structure;
}

std::string zones_cell(const std::vector<ZoneRange>& zones) {
    if (zones.empty()) return {};
    Json json = Json::array();
    for (const ZoneRange& zone : zones) {
        json.push_back({name_of(zone.zone), zone.range.begin, zone.range.end});
    }
    return json.dump();
}

std::vector<ZoneRange> read_zones_cell(std::string_view cell) {
    std::vector<ZoneRange> zones;
    if (cell.empty()) return zones;
    const Json json = Json::parse(cell, nullptr, false);
    if (!json.is_array()) fail("zones");
    for (const Json& item : json) {
        const bool is_zone = item.is_array() && item.size() == 3 && item[0].is_string() &&
                             item[1].is_number_unsigned() && item[2].is_number_unsigned();
        if (!is_zone) fail("zones");
        const auto name = item[0].get<std::string>();
        const auto* const named = std::find_if(zone_names.begin(), zone_names.end(),
                                               [&](const auto& it) { return it.first == name; });
        if (named == zone_names.end()) fail("the name of a zone");
        zones.push_back(
            {named->second, {item[1].get<std::uint32_t>(), item[2].get<std::uint32_t>()}});
    }
    return zones;
}

std::string fingerprint_cell(const Fingerprint& fingerprint) {
    std::string cell;
    add_number(cell, fingerprint.text_hash);
    add_number(cell, fingerprint.word_count);
    add_number(cell, fingerprint.sketch_level);
    add_number(cell, static_cast<std::uint32_t>(fingerprint.signature.size()));
    add_number(cell, static_cast<std::uint32_t>(fingerprint.sketch.size()));
    for (const std::uint16_t value : fingerprint.signature) add_number(cell, value);
    for (const std::uint32_t value : fingerprint.sketch) add_number(cell, value);
    return cell;
}

Fingerprint read_fingerprint_cell(std::string_view cell) {
    Fingerprint fingerprint;
    fingerprint.text_hash = take_number<std::uint64_t>(cell);
    fingerprint.word_count = take_number<std::uint32_t>(cell);
    fingerprint.sketch_level = take_number<std::uint32_t>(cell);
    const auto signature = take_number<std::uint32_t>(cell);
    const auto sketch = take_number<std::uint32_t>(cell);
    fingerprint.signature = take_numbers<std::uint16_t>(cell, signature);
    fingerprint.sketch = take_numbers<std::uint32_t>(cell, sketch);
    const bool is_whole = cell.empty() && (signature == 0 || signature == signature_size) &&
                          sketch <= largest_sketch &&
                          std::is_sorted(fingerprint.sketch.begin(), fingerprint.sketch.end());
    if (!is_whole) fail("a fingerprint");
    return fingerprint;
}

}  // namespace onoma
