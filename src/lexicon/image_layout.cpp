// SPDX-License-Identifier: Apache-2.0
#include "lexicon/image_layout.hpp"

#include "lexicon/byte_cursor.hpp"
#include "lexicon/records.hpp"

namespace onoma {
namespace {

template <typename List, typename Append>
void append_list(std::string& bytes, const List& list, const Append& append) {
    append_varint(bytes, list.size());
    for (const auto& item : list) append(item);
}

// Each item takes a byte at least, so that a false count ends with the bytes.
template <typename Item, typename Read>
std::vector<Item> read_list(ByteCursor& cursor, const Read& read) {
    std::vector<Item> list;
    for (std::uint64_t left = cursor.varint(); left > 0 && !cursor.is_at_end(); --left) {
        list.push_back(read());
    }
    return list;
}

void append_reference(std::string& bytes, const OpenReference& reference) {
    append_varint(bytes, reference.entity);
    append_text(bytes, reference.id);
    bytes += static_cast<char>(reference.is_parent ? 1 : 0);
    append_period(bytes, reference.period);
    append_varint(bytes, reference.line.file);
    append_varint(bytes, reference.line.line);
}

OpenReference read_reference(ByteCursor& cursor) {
    OpenReference reference;
    reference.entity = cursor.number();
    reference.id = cursor.text();
    reference.is_parent = cursor.byte() != 0;
    reference.period = read_period(cursor);
    reference.line.file = cursor.number();
    reference.line.line = cursor.number();
    return reference;
}

}  // namespace

std::string write_contents(const LexiconContents& contents) {
    std::string bytes;
    append_text(bytes, contents.unicode_version);
    bytes += static_cast<char>(contents.has_open_families ? 1 : 0);
    const auto append = [&](const std::string& text) { append_text(bytes, text); };
    append_list(bytes, contents.types, append);
    append_list(bytes, contents.files, [&](const LexiconFile& file) {
        append(file.name);
        append(file.hash);
        append_varint(bytes, file.entities);
    });
    append_list(bytes, contents.origins, [&](const LexiconContents::Origin& origin) {
        append_varint(bytes, origin.type);
        append_varint(bytes, origin.file);
    });
    append_list(bytes, contents.further_headers, append);
    append_list(bytes, contents.references,
                [&](const OpenReference& reference) { append_reference(bytes, reference); });
    return bytes;
}

LexiconContents read_contents(std::string_view bytes) {
    ByteCursor cursor(bytes, 0);
    LexiconContents contents;
    contents.unicode_version = cursor.text();
    contents.has_open_families = cursor.byte() != 0;
    const auto text = [&] { return std::string(cursor.text()); };
    contents.types = read_list<std::string>(cursor, text);
    contents.files = read_list<LexiconFile>(cursor, [&] {
        LexiconFile file;
        file.name = cursor.text();
        file.hash = cursor.text();
        file.entities = cursor.varint();
        return file;
    });
    contents.origins = read_list<LexiconContents::Origin>(cursor, [&] {
        LexiconContents::Origin origin;
        origin.type = static_cast<std::uint16_t>(cursor.varint());
        origin.file = cursor.number();
        return origin;
    });
    contents.further_headers = read_list<std::string>(cursor, text);
    contents.references = read_list<OpenReference>(cursor, [&] { return read_reference(cursor); });
    return contents;
}

}  // namespace onoma
