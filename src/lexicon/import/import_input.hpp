// SPDX-License-Identifier: Apache-2.0
// A foreign list as it comes in, line by line, and what its readers have in common.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/import/entity_collector.hpp"
#include "onoma/lexicon/lexicon_import.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {

// A list as it comes in: cut into lines, each checked, a block at a time.

// What is wrong with a line; nothing else of it is looked at then.
enum class LineFault : std::uint8_t { none, not_utf8, nul_byte, too_long };

// Reads a stream from its beginning to its end. A byte order mark is left out. What is in another
// encoding than UTF-8, as its beginning shows, is converted. Not thread-safe.
class InputText {
public:
    // Entities of Wikidata with all their claims reach some megabytes.
    static constexpr std::size_t longest_line_bytes = std::size_t{64} << 20U;

    // What goes on for longer is a device, or no list: reading ends there.
    static constexpr std::size_t endless_line_bytes = std::size_t{1} << 30U;

    // Keeps a reference to `stream`.
    explicit InputText(std::istream& stream);

    // The first bytes of the text, for finding out what it is. Reads no line.
    [[nodiscard]] std::string_view beginning() const { return unread(); }

    // The next line without its end (LF or CR LF); false after the last one. The view holds until
    // the next call; it is empty when the line has a fault.
    bool next_line(std::string_view& line, LineFault& fault);

    // Whether a line was found that seems to have no end.
    [[nodiscard]] bool is_endless() const { return is_endless_; }

    // The number of the line that was read last, counted from 1.
    [[nodiscard]] std::size_t line_number() const { return line_number_; }

    // All that no line has been read of; nothing when that is more than `largest_bytes`.
    [[nodiscard]] std::optional<std::string> read_whole(std::size_t largest_bytes);

private:
    [[nodiscard]] std::string_view unread() const {
        return std::string_view(buffer_).substr(begin_);
    }
    bool read_block();
    void find_encoding();
    std::size_t find_line_end();
    void skip_line();

    std::istream& stream_;
    std::optional<TextDecoder> decoder_;  // of what is not UTF-8
    std::string buffer_;
    std::size_t begin_ = 0;  // of what is unread in the buffer
    std::size_t line_number_ = 0;
    bool is_endless_ = false;
};

// What is wrong with these bytes.
[[nodiscard]] LineFault fault_of(std::string_view line);

// In words, for the account: `lines that are not UTF-8`.
[[nodiscard]] std::string_view describe(LineFault fault);

// What a reader of a format works with: the lines of one file, and where entities and losses go.

// What all files of an import share.
struct ImportState {
    ImportSettings settings;
    EntityCollector entities;
    FormJudge judge;
    std::vector<ImportedFile> files;
};

class ImportInput {
public:
    // Opens the account of `file`, whose bytes come from `text`. Keeps references to both others.
    ImportInput(ImportState& state, InputText& text, std::filesystem::path file);

    [[nodiscard]] const ImportSettings& settings() const { return state_.settings; }
    [[nodiscard]] const std::filesystem::path& file() const { return path_; }
    [[nodiscard]] InputText& text() { return text_; }
    [[nodiscard]] ImportState& state() { return state_; }

    // What the format calls its entries, in the plural: `patterns`.
    void call_entries(std::string_view noun) { account().entry_noun = noun; }

    // The next line that is sound and not blank, without spaces around it. Others are told.
    bool next_line(std::string_view& line);

    // The next sound line as it is; a faulty one is told and given as an empty line.
    bool next_raw_line(std::string_view& line);

    // The whole text; nothing, and told, when it is larger than `largest_bytes` or has a fault.
    [[nodiscard]] std::optional<std::string> read_whole(std::size_t largest_bytes);

    // Where the line stands that was read last.
    [[nodiscard]] std::size_t line_number() const { return text_.line_number(); }

    void count_entry() { ++account().entries; }

    // Counts an entry that is not taken, or a detail of one that is, with where it stands.
    void leave_out(Loss loss, std::string_view reason, std::size_t line);
    void leave_out(Loss loss, std::string_view reason) { leave_out(loss, reason, line_number()); }

    // An entry is complete. What of it cannot be carried over is told; without a name or a form
    // that can be written nothing of it is taken.
    void add(ImportedEntity&& entity, std::size_t line);
    void add(ImportedEntity&& entity) { add(std::move(entity), line_number()); }

private:
    [[nodiscard]] ImportedFile& account() { return state_.files[account_index_]; }
    bool take_text(std::string& text, Loss loss, std::string_view what, std::size_t line);
    [[nodiscard]] std::string final_type(std::string_view type) const;
    const std::string& remembered_type(const std::string& type);
    void clean_details(ImportedEntity& entity, std::size_t line);

    ImportState& state_;
    InputText& text_;
    std::filesystem::path path_;
    std::size_t account_index_;
    // Neighbours mostly have one type.
    std::string last_type_;
    std::string last_final_type_;
};

// Counts a loss in an account.
void add_loss(ImportedFile& file, Loss loss, std::string_view reason, std::size_t line);

}  // namespace onoma
