// SPDX-License-Identifier: Apache-2.0
// Lines are parsed one by one. One array or object is cut into its parts by simdjson's On-Demand
// reader, which builds no tree; each part is then parsed as a line is.
#include "lexicon/import/json_entries.hpp"

#include <algorithm>
#include <memory>

#include "lexicon/tsv.hpp"

namespace onoma {
namespace {

namespace ondemand = simdjson::ondemand;

// JSON that is not in lines has to be held as a whole.
constexpr std::size_t largest_whole_bytes = std::size_t{512} << 20U;

// Parses one entry after the other in the same memory.
class EntryParser {
public:
    // REQUIRES of the element: used before the next call.
    simdjson::simdjson_result<simdjson::dom::element> parse(std::string_view text) {
        buffer_.assign(text);
        buffer_.append(simdjson::SIMDJSON_PADDING, '\0');
        return parser_.parse(buffer_.data(), text.size(), false);
    }

private:
    simdjson::dom::parser parser_;
    std::string buffer_;
};

std::string reason_of(simdjson::error_code error) {
    switch (error) {
        case simdjson::UTF8_ERROR:
            return "text that is not UTF-8";
        case simdjson::DEPTH_ERROR:
            return "JSON nested too deeply";
        case simdjson::CAPACITY:
        case simdjson::MEMALLOC:
            return "JSON too large to hold";
        default:
            return "not well-formed JSON";
    }
}

std::string_view without_comma(std::string_view line) {
    if (line.ends_with(',')) line.remove_suffix(1);
    return trim(line);
}

std::string_view next_filled_line(std::string_view& text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line = trim(line); !line.empty()) return line;
    }
    return {};
}

void read_lines(ImportInput& input, const JsonVisitor& visit) {
    EntryParser parser;
    std::string_view line;
    while (input.next_line(line)) {
        line = without_comma(line);
        if (line.empty() || line == "[" || line == "]") continue;
        const auto parsed = parser.parse(line);
        if (parsed.error() != simdjson::SUCCESS) {
            input.count_entry();
            input.leave_out(Loss::broken, reason_of(parsed.error()));
            continue;
        }
        visit({{}, parsed.value_unsafe(), input.line_number()});
    }
}

// Cuts one text into parts and knows on which line each begins.
class WholeReader {
public:
    WholeReader(ImportInput& input, const JsonVisitor& visit, std::string& text)
        : input_(input), visit_(visit), text_(text), counted_(text.data()) {}

    void read(SingleObject single) {
        ondemand::parser parser;
        ondemand::document document;
        if (failed(parser.iterate(text_).get(document))) return;
        ondemand::json_type type{};
        if (failed(document.type().get(type))) return;
        if (type == ondemand::json_type::array) return read_array(document);
        if (type == ondemand::json_type::object && single == SingleObject::is_fields) {
            return read_fields(document);
        }
        std::string_view text;
        if (!failed(simdjson::to_json_string(document).get(text))) pass_on({}, text);
    }

private:
    bool failed(simdjson::error_code error) {
        if (error == simdjson::SUCCESS) return false;
        input_.count_entry();
        input_.leave_out(Loss::broken, reason_of(error), line_);
        return true;
    }

    void read_array(ondemand::document& document) {
        ondemand::array array;
        if (failed(document.get_array().get(array))) return;
        for (auto element : array) {
            std::string_view text;
            if (failed(simdjson::to_json_string(element).get(text))) return;
            pass_on({}, text);
        }
    }

    void read_fields(ondemand::document& document) {
        ondemand::object object;
        if (failed(document.get_object().get(object))) return;
        for (auto field : object) {
            std::string_view key;
            if (failed(field.unescaped_key().get(key))) return;
            const std::string own_key(key);
            std::string_view text;
            if (failed(simdjson::to_json_string(field.value()).get(text))) return;
            pass_on(own_key, text);
        }
    }

    void pass_on(std::string_view key, std::string_view text) {
        line_ += static_cast<std::size_t>(std::count(counted_, text.data(), '\n'));
        counted_ = text.data();
        const auto parsed = parser_.parse(text);
        if (failed(parsed.error())) return;
        visit_({key, parsed.value_unsafe(), line_});
    }

    ImportInput& input_;
    const JsonVisitor& visit_;
    std::string& text_;
    EntryParser parser_;
    std::size_t line_ = 1;
    const char* counted_;  // line_ is the line of this byte
};

void read_whole(ImportInput& input, SingleObject single, const JsonVisitor& visit) {
    std::optional<std::string> text = input.read_whole(largest_whole_bytes);
    if (!text || text->find_first_not_of(" \t\r\n") == std::string::npos) return;
    // simdjson may read a little beyond the end.
    text->reserve(text->size() + simdjson::SIMDJSON_PADDING);
    WholeReader(input, visit, *text).read(single);
}

}  // namespace

bool is_json_lines(std::string_view beginning, const std::filesystem::path& file) {
    const std::string extension = file.extension().string();
    if (extension == ".jsonl" || extension == ".ndjson") return true;
    std::string_view first = next_filled_line(beginning);
    if (first == "[") first = next_filled_line(beginning);
    const std::string_view second = next_filled_line(beginning);
    const auto is_whole = [](std::string_view line) {
        line = without_comma(line);
        return line.starts_with('{') && line.ends_with('}');
    };
    // One object on a line of its own is a single entry either way.
    return is_whole(first) && (is_whole(second) || second == "]");
}

void for_each_json_entry(ImportInput& input, SingleObject single, const JsonVisitor& visit) {
    if (is_json_lines(input.text().beginning(), input.file())) {
        read_lines(input, visit);
    } else {
        read_whole(input, single, visit);
    }
}

std::string_view json_text(const simdjson::dom::element& value) {
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS ? text : std::string_view();
}

std::string_view json_text(const simdjson::simdjson_result<simdjson::dom::element>& value) {
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS ? text : std::string_view();
}

}  // namespace onoma
