// SPDX-License-Identifier: Apache-2.0
#include "report/written.hpp"

#include <ostream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "onoma/text/unicode.hpp"

namespace onoma {

void write_paragraph(std::ostream& out, std::string_view text, std::size_t columns,
                     std::size_t indent) {
    write_printable_paragraph(out, printable(text), columns, indent);
}

void write_printable_paragraph(std::ostream& out, const std::string& text, std::size_t columns,
                               std::size_t indent) {
    std::istringstream words{text};
    std::size_t used = indent;
    for (std::string word; words >> word;) {
        const std::size_t width = display_width(word);
        if (used > indent && used + 1 + width > columns) {
            out << '\n' << std::string(indent, ' ');
            used = indent;
        }
        if (used > indent) {
            out << ' ';
            ++used;
        }
        out << word;
        used += width;
    }
    out << '\n';
}

namespace {

// How many bytes at the beginning of `text`, which is well-formed, are a character not to be shown.
std::size_t unprintable_size(std::string_view text) {
    const auto byte = [&](std::size_t index) {
        return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
    };
    if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
    if (byte(0) == 0xC2 && byte(1) < 0xA0) return 2;  // U+0080..U+009F: a terminal may obey them
    if (byte(0) != 0xE2) return 0;
    const bool separates_or_embeds = byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE;
    const bool isolates = byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;
    return separates_or_embeds || isolates ? 3 : 0;
}

}  // namespace

std::string printable(std::string_view text) {
    const std::string well_formed = replace_invalid_sequences(text);
    std::string result;
    for (std::size_t at = 0; at < well_formed.size();) {
        const std::size_t left_out = unprintable_size(std::string_view(well_formed).substr(at));
        result += left_out == 0 ? well_formed[at] : ' ';
        at += left_out == 0 ? 1 : left_out;
    }
    return result;
}

void write_line(std::ostream& out, std::size_t indent, std::string_view text, std::size_t columns) {
    out << std::string(indent, ' ')
        << truncate_to_width(printable(text), columns > indent ? columns - indent : 1) << '\n';
}

bool has_rows(Format format) { return format == Format::csv || format == Format::tsv; }

void write_header(std::ostream& out, Format format, const std::vector<Column>& columns) {
    return format == Format::tsv ? write_tsv_header(out, columns) : write_csv_header(out, columns);
}

void write_row(std::ostream& out, Format format, const std::vector<Column>& columns,
               const std::vector<Cell>& row) {
    return format == Format::tsv ? write_tsv_row(out, columns, row)
                                 : write_csv_row(out, columns, row);
}

// No default: the compiler reports a format that is forgotten.
void write(std::ostream& out, Format format, const Written& result) {
    switch (format) {
        case Format::text:
            return result.text();
        case Format::csv:
            return write_csv(out, result.table());
        case Format::tsv:
            return write_tsv(out, result.table());
        case Format::md:
            return write_markdown(out, result.table());
        case Format::json:
            return write_json(out, result.json());
        case Format::jsonl: {
            const Json json = result.json();
            return write_json_lines(out, *json.find(result.rows));
        }
        case Format::xlsx: {
            std::vector<NamedTable> tables = {{std::string(result.rows), result.table()}};
            for (NamedTable& table : result.more ? result.more() : std::vector<NamedTable>()) {
                if (!table.table.rows.empty()) tables.push_back(std::move(table));
            }
            return write_xlsx(out, tables, result.json());
        }
        case Format::gexf:
        case Format::graphml:
        case Format::mtx:
        case Format::brat:
        case Format::conll:
        case Format::spacy:
            break;
    }
    throw std::invalid_argument("no format of tables");
}

}  // namespace onoma
