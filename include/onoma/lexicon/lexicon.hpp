// SPDX-License-Identifier: Apache-2.0
// A lexicon as the tagger reads it: the compiled image, its trie of phrases, and several of them as
// one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "onoma/base/types.hpp"
#include "onoma/lexicon/entity.hpp"

namespace onoma {

// Phrases as sequences of words in a trie: a word is looked up once, then each step is a search
// among the words that may follow. A view of bytes that somebody else keeps (see LexiconImage),
// read from a file perhaps; safe to read whatever they are.
//
// Shapes, all numbers little-endian:
//   words  one record per word: u32 target from the root, then flags and size, then the letters
//   slots  u32: where the record of a word lies, found by hash, linear probing; 0 is empty
//   edges  {u32 word, u32 target}: those of one node lie side by side, sorted by word; word 0 means
//          that phrases end at this node
//   nodes  u32: where the edges of a node begin; one more than there are nodes
// A target is a node, or with the high bit the value of phrases that end there and go no further;
// 0 is none.

using WordId =
    StrongId<struct WordTag>;  // place of the record of a word; 0: no phrase has the word
using NodeId = StrongId<struct NodeTag>;  // a target; 0 is the root

class PhraseTrie {
public:
    static constexpr NodeId root{0};
    static constexpr WordId unknown_word{0};
    static constexpr WordId end_of_phrase{0};
    static constexpr std::uint32_t is_value = 0x80000000U;  // the high bit of a target

    struct Edge {
        std::uint32_t word = 0;
        std::uint32_t target = 0;
    };

    PhraseTrie() = default;
    PhraseTrie(std::string_view words, std::span<const std::uint32_t> slots,
               std::span<const Edge> edges, std::span<const std::uint32_t> nodes)
        : words_(words), slots_(slots), edges_(edges), nodes_(nodes) {}

    // Cost: one or two cache misses.
    [[nodiscard]] WordId find_word(std::string_view folded) const;

    // The node after `word`, or the root when no phrase goes on with it. Cost: from the root none,
    // else a binary search among the words that may follow.
    [[nodiscard]] NodeId step(NodeId node, WordId word) const;

    // What the phrases that end at `node` stand for: the number given to PhraseTrieBuilder for
    // them. Nothing when the node is only the beginning of phrases.
    [[nodiscard]] std::optional<std::uint32_t> value_at(NodeId node) const;

    // A mark of the word, set by PhraseTrieBuilder::mark.
    [[nodiscard]] bool is_marked(WordId word) const;

    // The nodes where a phrase ends in this trie and in another one, in no order that means
    // something. Cost: a look-up in the other one for each word of this one, so ask the smaller
    // one.
    [[nodiscard]] std::vector<std::pair<NodeId, NodeId>> ends_shared_with(
        const PhraseTrie& other) const;

private:
    [[nodiscard]] std::span<const Edge> edges_of(NodeId node) const;

    std::string_view words_;
    std::span<const std::uint32_t> slots_;
    std::span<const Edge> edges_;
    std::span<const std::uint32_t> nodes_;
};

// One compiled lexicon: bytes that are read where they lie, built here or read from a file.

class WordTable;
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

    // Rows of a table of words, as text.
    [[nodiscard]] std::string_view word_rows() const;

    // Places of spellings are below this.
    [[nodiscard]] std::uint32_t spelling_bytes() const;

    // Entities are numbered in the order of their ids. REQUIRES: number < entity_count().
    [[nodiscard]] EntityRecord entity(std::uint32_t number) const;
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

    // The spelling at a place that the trie gives, and the place after it.
    [[nodiscard]] SpellingRecord spelling(std::uint32_t place, std::uint32_t& next) const;

private:
    LexiconImage(std::shared_ptr<const void> keeper, std::string_view bytes, std::string_view name);

    std::shared_ptr<const void> keeper_;  // of the memory that everything else views
    std::string_view bytes_;
    LexiconContents contents_;
    PhraseTrie trie_;
    std::string_view entities_;
    std::span<const std::uint32_t> entity_places_;
    std::string_view spellings_;
    std::uint32_t entity_count_ = 0;
    std::uint64_t form_count_ = 0;
};

// All entities and forms of a run. It may be made of several compiled lexicons (parts), each with
// its own trie; rows of a later one with an id that an earlier one has add to that entity, just as
// if all had been compiled together. Rows of somebody's own lexicons win over bundled ones.

// A bundled row that a row of an own lexicon wins over: as a whole, or by a form that both have.
struct OverriddenRow {
    std::string_view id;  // as the bundled row has it
    std::string_view name;
    LexiconLine line;
    EntityId entity;
    EntityId by;  // the same entity: it has another name, type or id now, or a weak form is sure
};

// Immutable: share it between any number of threads. Entity and Form are views made on demand, in
// some ten nanoseconds.
class Lexicon {
public:
    Lexicon() = default;

    // Links the parts by the ids of their entities. What does not fit together is omitted and
    // added to `problems`. The first `bundled` parts yield to the
    // others: a row of these with the same id, or with the same name and a name of several words or
    // the same type, is that entity under its own id, name and type; a form of these is no longer
    // one of the bundled.
    Lexicon(std::vector<LexiconImage> parts, std::vector<LexiconFinding>& problems,
            std::size_t bundled = 0);

    // Ids of entities are below this; an id that two parts share leaves a gap.
    [[nodiscard]] std::uint32_t entity_count() const { return entity_count_; }
    [[nodiscard]] std::uint64_t form_count() const;
    [[nodiscard]] std::span<const std::string> types() const { return types_; }
    [[nodiscard]] std::span<const LexiconFile> files() const { return files_; }

    // REQUIRES: the id is one of this lexicon's.
    [[nodiscard]] Entity operator[](EntityId id) const;
    [[nodiscard]] Form operator[](FormId id) const;
    [[nodiscard]] std::string_view type_of(EntityId id) const { return types_[(*this)[id].type]; }

    [[nodiscard]] LexiconPlace place_of(LexiconLine line) const {
        return {files_[line.file].name, line.line};
    }

    // By its kind: somebody whom an own lexicon calls a `politician` still is one.
    [[nodiscard]] bool is_person(EntityId id) const { return types_[(*this)[id].kind] == "person"; }

    // Whether some part is somebody's own, beside bundled ones; and what that wins over, by its
    // place in the bundled ones.
    [[nodiscard]] bool has_own() const { return !parts_.empty() && parts_.back().is_own; }
    [[nodiscard]] std::span<const OverriddenRow> overridden() const { return overridden_; }

    // Whether a row is one of the bundled parts, and whether other parts have rows of a type.
    [[nodiscard]] bool is_bundled(LexiconLine line) const { return line.file < bundled_files_; }
    [[nodiscard]] bool has_further(std::string_view type) const;

    // @ids and members, of either side: naming one supports the weak forms of the other.
    [[nodiscard]] std::vector<EntityId> related(EntityId id) const;

    // Header and cell of the columns that are kept and mean nothing to us.
    [[nodiscard]] std::vector<std::pair<std::string_view, std::string_view>> further_columns(
        EntityId id) const;

    [[nodiscard]] std::optional<EntityId> find(std::string_view id) const;
    [[nodiscard]] std::optional<std::uint16_t> find_type(std::string_view type) const;

    // True when `ancestor` is the parent of `id`, or the parent of its parent, and so on.
    [[nodiscard]] bool descends_from(EntityId id, EntityId ancestor) const;

    // True when it is a first name in the words of the language, or a listed person of several
    // words has this first one, and it is no ordinary word.
    [[nodiscard]] bool is_given_name(std::string_view folded) const;

    // The words of the language that tagging asks about: those of the bundled parts, or where they
    // have none those that the library has itself; all other parts add theirs.
    [[nodiscard]] const WordTable& words() const;

    // Matching: a trie for each part.
    [[nodiscard]] std::size_t part_count() const { return parts_.size(); }
    [[nodiscard]] const PhraseTrie& trie(std::size_t part) const {
        return parts_[part].image.trie();
    }

    // Calls visit(FormId, const Form&) for each form that ends at `node` of a part's trie, in the
    // order of the lexicon's lines.
    template <typename Visit>
    void for_each_form_at(std::size_t part, NodeId node, const Visit& visit) const {
        const auto value = trie(part).value_at(node);
        if (!value) return;
        std::uint32_t place = *value;
        for (bool goes_on = true; goes_on;) {
            const ReadForm read = read_form(parts_[part], place);
            if (read.counts) visit(FormId{parts_[part].first_form + place}, read.form);
            goes_on = !read.is_last_of_phrase;
            place = read.next;
        }
    }

    // All entities in the order of their ids, part by part: visit(EntityId, const Entity&).
    template <typename Visit>
    void for_each_entity(const Visit& visit) const {
        for (std::uint32_t number = 0; number < entity_count_; ++number) {
            const EntityId id{number};
            if (meaning_of(id) == id) visit(id, (*this)[id]);
        }
    }

    // All forms in all their spellings, in no order that means something: visit(FormId, const
    // Form&).
    template <typename Visit>
    void for_each_form(const Visit& visit) const {
        for (const Part& part : parts_) for_each_form_of(part, visit);
    }

    // Families that accept versions no lexicon lists, and all below them.
    [[nodiscard]] std::span<const EntityId> open_entities() const { return open_entities_; }
    [[nodiscard]] std::span<const FormId> open_aliases() const { return open_aliases_; }  // of them
    [[nodiscard]] bool is_open(EntityId id) const;

private:
    struct Part {
        LexiconImage image;
        std::uint32_t first_entity = 0;
        std::uint32_t first_form = 0;
        std::uint32_t first_file = 0;
        bool is_own = false;               // wins over those that are not
        std::vector<std::uint16_t> types;  // of its types: index into types_
        // Entities that an earlier part has: by their number there, who they are; none: left out.
        std::vector<std::pair<std::uint32_t, std::optional<EntityId>>> known = {};
    };
    // What other parts say of an entity.
    struct Addition {
        std::optional<EntityId> parent;
        Period parent_period;
        bool only_own_evidence = false;
        std::vector<EntityId> related;
        std::optional<EntityId> own_row;  // whose id, name and type it goes by
    };
    // Naming forms of an own and of a bundled part that are spelled alike.
    struct SharedForm {
        Form own;
        Form bundled;
    };
    struct ReadForm {
        Form form;
        std::uint32_t next = 0;
        bool is_last_of_phrase = true;
        bool counts = true;  // false: of an entity that is left out
    };

    template <typename Visit>
    void for_each_form_of(const Part& part, const Visit& visit) const {
        for (std::uint32_t place = 0; place < part.image.spelling_bytes();) {
            const ReadForm read = read_form(part, place);
            if (read.counts) visit(FormId{part.first_form + place}, read.form);
            place = read.next;
        }
    }

    [[nodiscard]] const Part& part_of(EntityId id) const;
    [[nodiscard]] std::optional<EntityId> meaning_of(EntityId id) const;
    [[nodiscard]] std::optional<EntityId> meaning_of(const Part& part, std::uint32_t number) const;
    [[nodiscard]] ReadForm read_form(const Part& part, std::uint32_t place) const;
    [[nodiscard]] Entity read_entity(const Part& part, std::uint32_t number) const;
    [[nodiscard]] LexiconLine line_of(const Part& part, LexiconLine line) const;

    void add_part(LexiconImage image, bool is_own);
    void merge_known_entities(Part& part, std::vector<LexiconFinding>& problems);
    void merge_same_names(Part& part);
    void take_over(const Part& part, std::uint32_t number, EntityId bundled);
    [[nodiscard]] bool meets_same_name(const Part& part, const SharedForm& forms) const;
    void merge_same_name(Part& part, const SharedForm& forms);
    void note_overridden(const SharedForm& forms);
    [[nodiscard]] std::vector<SharedForm> shared_forms(const Part& own, const Part& bundled) const;
    void sort_overridden();
    void merge_entity(const Part& part, std::uint32_t number, EntityId known);
    void resolve_references(const Part& part, std::vector<LexiconFinding>& problems);
    [[nodiscard]] bool add_parent(const Part& part, EntityId id, EntityId parent,
                                  const Period& period);
    void find_open_entities();
    void merge_words(std::size_t bundled);

    std::vector<Part> parts_;
    std::vector<std::string> types_;
    std::vector<LexiconFile> files_;
    std::unordered_map<std::uint32_t, Addition> additions_;
    std::vector<OverriddenRow> overridden_;
    std::vector<EntityId> open_entities_;  // sorted
    std::vector<FormId> open_aliases_;
    std::shared_ptr<const WordTable> words_;  // views the parts; none: those of the library
    std::uint32_t entity_count_ = 0;
    std::uint32_t bundled_files_ = 0;  // files below this are bundled
};

}  // namespace onoma
