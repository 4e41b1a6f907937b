// SPDX-License-Identifier: Apache-2.0
#include "lexicon/records.hpp"

#include <algorithm>

namespace onoma {
namespace {

// Flags of an entity.
constexpr std::uint8_t only_own_evidence = 1;
constexpr std::uint8_t open_versions = 2;
constexpr std::uint8_t has_parent = 4;
constexpr std::uint8_t has_related = 8;
constexpr std::uint8_t has_further_columns = 16;
constexpr std::uint8_t has_details = has_parent | has_related | has_further_columns;

// Flags of a spelling: use in bits 0 to 2, case rule in 3 and 4.
constexpr std::uint8_t use_bits = 7;
constexpr unsigned case_shift = 3;
constexpr std::uint8_t case_bits = 3;
constexpr std::uint8_t has_next = 32;
constexpr std::uint8_t has_text = 64;
constexpr std::uint8_t has_line = 128;

// Marks below the capitals.
constexpr std::uint64_t is_other_spelling = 1;
constexpr std::uint64_t without_diacritics = 2;
constexpr unsigned mark_bits = 2;

// 0 is no date; else year, month and day, as far as they are known.
std::uint64_t pack(const std::optional<Date>& date) {
    if (!date) return 0;
    return (static_cast<std::uint64_t>(date->year) << 9U |
            static_cast<std::uint64_t>(date->month) << 5U | static_cast<std::uint64_t>(date->day)) +
           1;
}

std::optional<Date> unpack(std::uint64_t packed) {
    if (packed == 0) return std::nullopt;
    --packed;
    return Date{static_cast<int>(packed >> 9U & 0xFFFFU), static_cast<int>(packed >> 5U & 0xFU),
                static_cast<int>(packed & 0x1FU)};
}

void append_details(std::string& bytes, const EntityDetails& details) {
    if (details.parent) {
        append_varint(bytes, *details.parent);
        append_varint(bytes, details.depth);
        append_period(bytes, details.parent_period);
    }
    if (!details.related.empty()) {
        append_varint(bytes, details.related.size());
        for (const std::uint32_t related : details.related) append_varint(bytes, related);
    }
    if (!details.further_columns.empty()) {
        append_varint(bytes, details.further_columns.size());
        for (const auto& [header, cell] : details.further_columns) {
            append_varint(bytes, header);
            append_text(bytes, cell);
        }
    }
}

}  // namespace

void append_period(std::string& bytes, const Period& period) {
    append_varint(bytes, pack(period.from));
    append_varint(bytes, pack(period.until));
}

Period read_period(ByteCursor& cursor) {
    Period period;
    period.from = unpack(cursor.varint());
    period.until = unpack(cursor.varint());
    return period;
}

void append_record(std::string& bytes, std::uint32_t number, const EntityRecord& entity,
                   const EntityDetails& details) {
    std::uint8_t flags = 0;
    if (entity.only_own_evidence) flags |= only_own_evidence;
    if (entity.open_versions) flags |= open_versions;
    if (details.parent) flags |= has_parent;
    if (!details.related.empty()) flags |= has_related;
    if (!details.further_columns.empty()) flags |= has_further_columns;
    bytes += static_cast<char>(flags);
    append_varint(bytes, entity.origin);
    append_varint(bytes, zigzag(std::int64_t{entity.line} - std::int64_t{number}));
    append_text(bytes, entity.id);
    append_text(bytes, entity.name);
    if ((flags & has_details) == 0) return;
    std::string packed;
    append_details(packed, details);
    append_text(bytes, packed);
}

EntityRecord read_entity_record(ByteCursor& cursor, std::uint32_t number) {
    EntityRecord entity;
    const std::uint8_t flags = cursor.byte();
    entity.only_own_evidence = (flags & only_own_evidence) != 0;
    entity.open_versions = (flags & open_versions) != 0;
    entity.has_parent = (flags & has_parent) != 0;
    entity.has_related = (flags & has_related) != 0;
    entity.has_further_columns = (flags & has_further_columns) != 0;
    entity.origin = cursor.number();
    entity.line = static_cast<std::uint32_t>(from_zigzag(cursor.varint()) + std::int64_t{number});
    entity.id = cursor.text();
    entity.name = cursor.text();
    if ((flags & has_details) != 0) entity.details = cursor.text();
    return entity;
}

std::uint32_t read_depth(const EntityRecord& entity) {
    if (!entity.has_parent) return 0;
    ByteCursor cursor(entity.details, 0);
    (void)cursor.varint();  // parent
    return cursor.number();
}

EntityDetails read_details(const EntityRecord& entity, ReadDetails which) {
    EntityDetails details;
    ByteCursor cursor(entity.details, 0);
    if (entity.has_parent) {
        details.parent = cursor.number();
        details.depth = cursor.number();
        details.parent_period = read_period(cursor);
    }
    if (which == ReadDetails::parent) return details;
    if (entity.has_related) {
        for (std::uint64_t left = cursor.varint(); left > 0 && !cursor.is_at_end(); --left) {
            details.related.push_back(cursor.number());
        }
    }
    if (entity.has_further_columns) {
        for (std::uint64_t left = cursor.varint(); left > 0 && !cursor.is_at_end(); --left) {
            const std::uint32_t header = cursor.number();
            details.further_columns.emplace_back(header, cursor.text());
        }
    }
    return details;
}

void append_record(std::string& bytes, const SpellingRecord& spelling) {
    auto flags = static_cast<std::uint8_t>(spelling.use);
    flags |= static_cast<std::uint8_t>(static_cast<unsigned>(spelling.case_rule) << case_shift);
    if (!spelling.is_last_of_phrase) flags |= has_next;
    if (spelling.text) flags |= has_text;
    if (spelling.line) flags |= has_line;
    bytes += static_cast<char>(flags);
    append_varint(bytes, spelling.entity);
    std::uint64_t marks = std::uint64_t{spelling.capitals} << mark_bits;
    if (!spelling.is_first_spelling) marks |= is_other_spelling;
    if (spelling.without_diacritics) marks |= without_diacritics;
    append_varint(bytes, marks);
    if (spelling.text) append_text(bytes, *spelling.text);
    if (!spelling.line) return;
    append_varint(bytes, spelling.line->file);
    append_varint(bytes, spelling.line->line);
    append_period(bytes, spelling.period);
}

SpellingRecord read_spelling_record(ByteCursor& cursor) {
    SpellingRecord spelling;
    const std::uint8_t flags = cursor.byte();
    spelling.use = static_cast<FormUse>(flags & use_bits);
    const unsigned case_rule =
        std::min<unsigned>(static_cast<unsigned>(flags >> case_shift) & case_bits,
                           static_cast<unsigned>(CaseRule::any));
    spelling.case_rule = static_cast<CaseRule>(case_rule);
    spelling.is_last_of_phrase = (flags & has_next) == 0;
    spelling.entity = cursor.number();
    const std::uint64_t marks = cursor.varint();
    spelling.capitals = static_cast<std::uint32_t>(marks >> mark_bits);
    spelling.is_first_spelling = (marks & is_other_spelling) == 0;
    spelling.without_diacritics = (marks & without_diacritics) != 0;
    if ((flags & has_text) != 0) spelling.text = cursor.text();
    if ((flags & has_line) != 0) {
        const std::uint32_t file = cursor.number();
        spelling.line = LexiconLine{file, cursor.number()};
        spelling.period = read_period(cursor);
    }
    return spelling;
}

}  // namespace onoma
