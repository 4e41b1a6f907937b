// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "base/separated_values.hpp"
#include "corpus/byte_stream.hpp"
#include "corpus/csv_reader.hpp"
#include "corpus/field_roles.hpp"
#include "corpus/record_fields.hpp"
#include "corpus/unpacked_stream.hpp"
#include "corpus/written_date.hpp"
#include "onoma/base/types.hpp"
#include "onoma/corpus/document.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

constexpr std::size_t largest_row_bytes = std::size_t{1} << 20U;

std::size_t key_column_of(const std::vector<std::string>& header) {
    constexpr std::array<std::string_view, 5> names = {"path", "file", "filename", "document",
                                                       "id"};
    for (const std::string_view name : names) {
        const auto found = std::find_if(header.begin(), header.end(), [&](const std::string& cell) {
            return plain_field_name(cell) == name;
        });
        if (found != header.end()) return static_cast<std::size_t>(found - header.begin());
    }
    return 0;
}

// One row after the other, with the line it begins in.
class MetadataReader {
public:
    explicit MetadataReader(const std::filesystem::path& path)
        : name_(path.generic_string()), input_(open(path)) {
        const std::string_view ahead = input_.peek(largest_row_bytes);
        charset_ = detect_charset(ahead.substr(0, largest_row_bytes));
        date_order_ = find_date_order(ahead.substr(0, largest_row_bytes));
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        if (ahead.starts_with(mark)) input_.skip(mark.size());
        const std::string_view line = first_line(input_.peek(largest_row_bytes));
        check_text(line);
        separator_ = separator_of_header(line);
        cutter_ = std::make_unique<CsvCutter>(input_, separator_, largest_row_bytes);
        header_ = next_cells();
        if (header_.size() < 2) {
            fail("expected a header with two columns or more, found " +
                 std::to_string(header_.size()));
        }
        key_ = key_column_of(header_);
    }

    // False at the end.
    bool next(std::string& key, RecordFields& fields) {
        std::vector<std::string> cells = next_cells();
        if (cells.empty()) return false;
        if (cells.size() != header_.size()) {
            fail("expected " + std::to_string(header_.size()) + " cells, found " +
                 std::to_string(cells.size()));
        }
        key = std::move(cells[key_]);
        fields.clear();
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (column == key_ || cells[column].empty()) continue;
            fields.push_back({header_[column], {std::move(cells[column])}});
        }
        return true;
    }

    [[nodiscard]] std::optional<DateOrder> date_order() const { return date_order_; }

    [[noreturn]] void fail(const std::string& reason) const {
        throw Error(name_ + ":" + std::to_string(line_) + ": " + reason);
    }

private:
    BufferedInput open(const std::filesystem::path& path) {
        try {
            constexpr double largest_ratio = 1000;
            return BufferedInput(
                unpack(std::make_unique<FileStream>(path, bytes_read_), largest_ratio));
        } catch (const Error& error) {
            throw Error(name_ + ": " + error.what());
        }
    }

    void check_text(std::string_view row) const {
        if (row.find('\0') != std::string_view::npos) {
            fail("expected text, found " + what_is_no_text(row));
        }
    }

    // Empty at the end.
    std::vector<std::string> next_cells() {
        std::vector<std::string> cells;
        std::string row;
        do {
            line_ = input_.line();
            const CsvCutter::Row read = cutter_->next(row);
            if (read == CsvCutter::Row::end) {
                if (input_.failure()) fail(*input_.failure());
                return {};
            }
            if (read == CsvCutter::Row::too_large) fail("expected a short row, found a long one");
            if (read != CsvCutter::Row::read) fail("expected closed quotes, found others");
        } while (row.find_first_not_of(" \t\r\n") == std::string::npos);
        check_text(row);
        const std::string text = decode_text(row, charset_).text;
        if (split_csv_line(text, separator_, cells) != CsvFault::none) {
            fail("expected cells in closed quotes, found others");
        }
        return cells;
    }

    std::string name_;
    std::atomic<std::uintmax_t> bytes_read_ = 0;
    BufferedInput input_;
    std::string charset_;
    std::optional<DateOrder> date_order_;
    char separator_ = ',';
    std::unique_ptr<CsvCutter> cutter_;
    std::vector<std::string> header_;
    std::size_t key_ = 0;
    std::uint64_t line_ = 1;
};

void take_over(const std::string& from, std::string& to) {
    if (!from.empty()) to = from;
}

}  // namespace

MetadataTable MetadataTable::read(const std::filesystem::path& path) {
    MetadataTable table;
    MetadataReader reader(path);
    RecordContext context;
    context.date_order = reader.date_order();
    std::string key;
    RecordFields fields;
    while (reader.next(key, fields)) {
        if (key.empty()) reader.fail("expected a path or an id, found an empty cell");
        Document described;
        describe_by_fields(std::exchange(fields, {}), context, described);
        if (!table.rows_.emplace(key, std::move(described)).second) {
            reader.fail("expected each article once, found `" + key + "` again");
        }
    }
    return table;
}

const Document* MetadataTable::find(const Document& document) const {
    // The whole path first, then what stands after each of its slashes.
    for (std::string_view rest = document.id;;) {
        const auto found = rows_.find(rest);
        if (found != rows_.end()) return &found->second;
        const std::size_t slash = rest.find('/');
        if (slash == std::string_view::npos) break;
        rest.remove_prefix(slash + 1);
    }
    const auto own_id = document.fields.find("id");
    if (own_id == document.fields.end()) return nullptr;
    const auto found = rows_.find(own_id->second);
    return found == rows_.end() ? nullptr : &found->second;
}

bool MetadataTable::describe(Document& document) const {
    const Document* row = find(document);
    if (row == nullptr) return false;
    take_over(row->source, document.source);
    take_over(row->title, document.title);
    take_over(row->author, document.author);
    take_over(row->section, document.section);
    take_over(row->language, document.language);
    take_over(row->url, document.url);
    if (row->date) document.date = row->date;
    for (const auto& [name, value] : row->fields) document.fields[name] = value;
    return true;
}

}  // namespace onoma
