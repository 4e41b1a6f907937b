// SPDX-License-Identifier: Apache-2.0
// One compiled lexicon: bytes that are read where they lie, in memory or in a mapped file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/lexicon/entity.hpp"
#include "onoma/lexicon/phrase_trie.hpp"

namespace onoma {

struct EntityRecord;
struct EntityDetails;
struct SpellingRecord;

// One lexicon file that was read.
struct LexiconFile {
    std::string name;  // file name without folders
    std::string hash;  // XXH3 (64 bits) of its bytes in hexadecimal: the same bytes, the same hash
    std::size_t entities = 0;
    bool is_own = false;  // somebody's own, which wins over bundled ones
};

// An id that none of the compiled files has: to be found in the lexicons used beside them.
struct OpenReference {
    std::uint32_t entity = 0;  // which refers
    std::string id;            // to whom
    bool is_parent = false;    // else related
    Period period;
    LexiconLine line;
};

// What a lexicon has once.
struct LexiconContents {
    // What all rows of one file and type have in common.
    struct Origin {
        std::uint16_t type = 0;
        std::uint32_t file = 0;

        friend auto operator<=>(const Origin&, const Origin&) = default;
    };

    std::string unicode_version;  // of the normalized forms
    bool has_open_families = false;
    std::vector<std::string> types;
    std::vector<LexiconFile> files;
    std::vector<Origin> origins;
    std::vector<std::string> further_headers;
    std::vector<OpenReference> references;
};

// Immutable, and safe to share between threads. Any bytes may be given to open(): what is not a
// whole compiled lexicon is refused, and what only looks like one never makes it read elsewhere.
class LexiconImage {
public:
    // Maps a compiled file into memory, so that processes share its pages. It must not be
    // overwritten in place while in use; a new file under the old name is fine.
    // Throws Error (`file: expected X, found Y`). Cost: one pass over the bytes for the checksum.
    [[nodiscard]] static LexiconImage open(const std::filesystem::path& path);

    // The same for bytes in memory, which lie at a multiple of eight as long as `keeper` lives;
    // `name` stands for the file in messages.
    [[nodiscard]] static LexiconImage from_memory(std::shared_ptr<const void> keeper,
                                                  std::string_view bytes, std::string_view name);

    // True when `bytes` begin as a compiled lexicon does.
    [[nodiscard]] static bool is_compiled(std::string_view bytes);

    // What open() reads, to be written to a file.
    [[nodiscard]] std::string_view bytes() const { return bytes_; }

    [[nodiscard]] const LexiconContents& contents() const { return contents_; }
    [[nodiscard]] const PhraseTrie& trie() const { return trie_; }
    [[nodiscard]] std::uint32_t entity_count() const { return entity_count_; }
    [[nodiscard]] std::uint64_t form_count() const { return form_count_; }

    // Places of spellings are below this.
    [[nodiscard]] std::uint32_t spelling_bytes() const;

    // Entities are numbered in the order of their ids. REQUIRES: number < entity_count().
    [[nodiscard]] EntityRecord entity(std::uint32_t number) const;
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

    // The spelling at a place that the trie gives, and the place behind it.
    [[nodiscard]] SpellingRecord spelling(std::uint32_t place, std::uint32_t& next) const;

private:
    LexiconImage(std::shared_ptr<const void> keeper, std::string_view bytes, std::string_view name);

    std::shared_ptr<const void> keeper_;  // of the memory that everything else views
    std::string_view bytes_;
    LexiconContents contents_;
    PhraseTrie trie_;
    std::string_view entities_;
    std::span<const std::uint32_t> entity_blocks_;
    std::string_view spellings_;
    std::uint32_t entity_count_ = 0;
    std::uint64_t form_count_ = 0;
};

}  // namespace onoma
