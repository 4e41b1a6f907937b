// SPDX-License-Identifier: Apache-2.0
// Opening refuses all bytes that are not what a compiler wrote: the checksum finds damage, the
// bounds of the sections are checked, and after them every record is read by a ByteCursor and
// every number of a record compared with what it counts.
#include <xxhash.h>

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "lexicon/file_bytes.hpp"
#include "lexicon/image_layout.hpp"
#include "lexicon/records.hpp"
#include "onoma/base/types.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

[[noreturn]] void refuse(std::string_view name, std::string_view expected, std::string_view found) {
    throw Error(std::string(name) + ": expected " + std::string(expected) + ", found " +
                std::string(found));
}

// The header of `bytes`. Throws Error unless it is that of a whole and undamaged lexicon.
ImageHeader check_header(std::string_view bytes, std::string_view name) {
    const ImageHeader expected;
    ImageHeader header;
    if (!LexiconImage::is_compiled(bytes)) refuse(name, "a compiled lexicon", "another file");
    if (bytes.size() < sizeof header) {
        refuse(name, "a whole compiled lexicon", "only the beginning of one");
    }
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.byte_order != expected.byte_order) {
        refuse(name, "a lexicon compiled on a machine with this order of bytes",
               "the other order: compile it here");
    }
    if (header.version != expected.version) {
        refuse(name, "version " + std::to_string(expected.version) + " of compiled lexicons",
               "version " + std::to_string(header.version) + ": compile it again");
    }
    if (header.size != bytes.size()) {
        refuse(name, std::to_string(header.size) + " bytes", std::to_string(bytes.size()));
    }
    if (header.checksum != checksum_of(bytes)) {
        refuse(name, "the bytes that were compiled", "others: the file is damaged");
    }
    return header;
}

void check_sections(const ImageHeader& header, std::size_t all, std::string_view name) {
    for (const auto& [begin, size] : header.sections) {
        if (begin % section_alignment != 0 || begin > all || size > all - begin) {
            refuse(name, "sections inside of the file", "one outside");
        }
    }
}

// REQUIRES: the sections are checked.
std::string_view section_of(std::string_view bytes, const ImageHeader& header, Section which) {
    const auto [begin, size] = header.sections.at(static_cast<std::size_t>(which));
    return bytes.substr(begin, size);
}

}  // namespace

bool LexiconImage::is_compiled(std::string_view bytes) {
    const ImageHeader expected;
    return bytes.starts_with(std::string_view(expected.magic.data(), expected.magic.size()));
}

LexiconImage LexiconImage::open(const std::filesystem::path& path) {
    const FileBytes file = read_file_bytes(path);
    return {file.keeper, file.bytes, path.string()};
}

LexiconImage LexiconImage::from_memory(std::shared_ptr<const void> keeper, std::string_view bytes,
                                       std::string_view name) {
    return {std::move(keeper), bytes, name};
}

LexiconImage::LexiconImage(std::shared_ptr<const void> keeper, std::string_view bytes,
                           std::string_view name)
    : keeper_(std::move(keeper)), bytes_(bytes) {
    const ImageHeader header = check_header(bytes, name);
    check_sections(header, bytes.size(), name);
    const auto section = [&](Section which) { return section_of(bytes, header, which); };
    const auto numbers = [&]<typename Number>(Section which, const Number* /*type*/) {
        const std::string_view raw = section(which);
        return std::span(reinterpret_cast<const Number*>(raw.data()), raw.size() / sizeof(Number));
    };
    constexpr const std::uint32_t* u32 = nullptr;
    constexpr const PhraseTrie::Edge* edge = nullptr;
    contents_ = read_contents(section(Section::contents));
    if (contents_.unicode_version != unicode_version()) {
        refuse(name, "a lexicon compiled with Unicode " + std::string(unicode_version()),
               "Unicode " + contents_.unicode_version + ": compile it again");
    }
    entities_ = section(Section::entities);
    entity_places_ = numbers(Section::entity_places, u32);
    spellings_ = section(Section::forms);
    if (header.entity_count > entity_places_.size() || spellings_.size() >= PhraseTrie::is_value) {
        refuse(name, "as many entities and forms as there is room for", "more");
    }
    const bool has_rows = header.entity_count > 0 || !spellings_.empty();
    if (has_rows && (contents_.types.empty() || contents_.files.empty())) {
        refuse(name, "the types and files of its entities", "none");
    }
    entity_count_ = static_cast<std::uint32_t>(header.entity_count);
    form_count_ = header.form_count;
    trie_ = {section(Section::words), numbers(Section::slots, u32), numbers(Section::edges, edge),
             numbers(Section::nodes, u32)};
}

std::string_view LexiconImage::word_rows() const {
    ImageHeader header;
    std::memcpy(&header, bytes_.data(), sizeof header);
    return section_of(bytes_, header, Section::word_classes);
}

std::uint32_t LexiconImage::spelling_bytes() const {
    return static_cast<std::uint32_t>(spellings_.size());
}

EntityRecord LexiconImage::entity(std::uint32_t number) const {
    if (number >= entity_places_.size()) return {};
    ByteCursor cursor(entities_, entity_places_[number]);
    return read_entity_record(cursor, number);
}

std::optional<std::uint32_t> LexiconImage::find(std::string_view id) const {
    std::uint32_t begin = 0;
    std::uint32_t end = entity_count_;
    while (begin < end) {
        const std::uint32_t middle = begin + (end - begin) / 2;
        if (entity(middle).id < id) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    if (begin == entity_count_ || entity(begin).id != id) return std::nullopt;
    return begin;
}

SpellingRecord LexiconImage::spelling(std::uint32_t place, std::uint32_t& next) const {
    ByteCursor cursor(spellings_, place);
    const std::size_t before = cursor.rest_size();
    const SpellingRecord record = read_spelling_record(cursor);
    next = static_cast<std::uint32_t>(place + (before - cursor.rest_size()));
    return record;
}

}  // namespace onoma
