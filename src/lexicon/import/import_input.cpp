// SPDX-License-Identifier: Apache-2.0
#include "lexicon/import/import_input.hpp"

#include <simdjson.h>

#include <algorithm>

#include "lexicon/import/row_ids.hpp"
#include "lexicon/lexicon_columns.hpp"
#include "lexicon/tsv.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 20U;

}  // namespace

LineFault fault_of(std::string_view line) {
    if (line.find('\0') != std::string_view::npos) return LineFault::nul_byte;
    if (!simdjson::validate_utf8(line.data(), line.size())) return LineFault::not_utf8;
    return LineFault::none;
}

std::string_view describe(LineFault fault) {
    switch (fault) {
        case LineFault::not_utf8:
            return "lines that are not UTF-8";
        case LineFault::nul_byte:
            return "lines with a NUL byte";
        case LineFault::too_long:
            return "lines of more than 64 MiB";
        case LineFault::none:
            break;
    }
    return {};
}

InputText::InputText(std::istream& stream) : stream_(stream) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    read_block();
    if (unread().starts_with(byte_order_mark)) {
        begin_ = byte_order_mark.size();
    } else {
        find_encoding();
    }
}

// Spreadsheets on Windows write lists in windows-1252. A few ill-formed bytes in UTF-8 are the
// faults of their lines.
void InputText::find_encoding() {
    const std::string charset = detect_charset(unread());
    if (charset.empty() || is_wide_charset(charset)) return;
    decoder_.emplace(charset);
    buffer_ = decoder_->decode(buffer_, TextDecoder::Piece::inner);
}

// Appends a block to what is unread; false at the end of the stream.
bool InputText::read_block() {
    buffer_.erase(0, begin_);
    begin_ = 0;
    if (is_endless_) return false;
    const std::size_t size = buffer_.size();
    buffer_.resize(size + block_bytes);
    stream_.read(buffer_.data() + size, static_cast<std::streamsize>(block_bytes));
    buffer_.resize(size + static_cast<std::size_t>(stream_.gcount()));
    const bool is_any = buffer_.size() > size;
    if (decoder_) {
        const std::string bytes = buffer_.substr(size);
        buffer_.resize(size);
        buffer_ +=
            decoder_->decode(bytes, is_any ? TextDecoder::Piece::inner : TextDecoder::Piece::last);
    }
    return is_any;
}

// How many bytes of what is unread are the next line; npos when it is too long.
std::size_t InputText::find_line_end() {
    std::size_t searched = 0;
    for (;;) {
        const std::size_t end = unread().find('\n', searched);
        if (end != std::string_view::npos) return end;
        searched = unread().size();
        if (searched > longest_line_bytes) return std::string_view::npos;
        if (!read_block()) return searched;
    }
}

void InputText::skip_line() {
    for (std::size_t skipped = 0; !is_endless_;) {
        const std::size_t end = unread().find('\n');
        if (end != std::string_view::npos) {
            begin_ += end + 1;
            return;
        }
        skipped += unread().size();
        is_endless_ = skipped > endless_line_bytes;
        begin_ = buffer_.size();
        if (!read_block()) return;
    }
}

bool InputText::next_line(std::string_view& line, LineFault& fault) {
    line = {};
    const std::size_t size = find_line_end();
    if (size == std::string_view::npos) {
        ++line_number_;
        fault = LineFault::too_long;
        skip_line();
        return true;
    }
    if (unread().empty()) return false;
    ++line_number_;
    std::string_view bytes = unread().substr(0, size);
    begin_ += size < unread().size() ? size + 1 : size;
    if (bytes.ends_with('\r')) bytes.remove_suffix(1);
    fault = fault_of(bytes);
    if (fault == LineFault::none) line = bytes;
    return true;
}

std::optional<std::string> InputText::read_whole(std::size_t largest_bytes) {
    while (unread().size() <= largest_bytes) {
        if (!read_block()) return std::string(unread());
    }
    return std::nullopt;
}

namespace {

void make_one_line(std::string& text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    text = trim(text);
}

// `PERSON` -> `person`, `Job Title` -> `job-title`.
std::string type_word(std::string_view type) {
    constexpr std::size_t longest_type_bytes = 100;
    std::string word = fold(trim(type.substr(0, longest_type_bytes)));
    std::replace_if(
        word.begin(), word.end(),
        [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == ',' || c == '|'; }, '-');
    if (word == "per" || word == "persons" || word == "people") return "person";
    if (word == "companies") return "company";
    return word;
}

}  // namespace

void add_loss(ImportedFile& file, Loss loss, std::string_view reason, std::size_t line) {
    for (LeftOut& known : file.left_out) {
        if (known.loss == loss && known.reason == reason) {
            ++known.count;
            known.first_line = std::min(known.first_line, line);
            return;
        }
    }
    file.left_out.push_back({loss, std::string(reason), 1, line});
}

ImportInput::ImportInput(ImportState& state, InputText& text, std::filesystem::path file)
    : state_(state),
      text_(text),
      path_(std::move(file)),
      account_index_(state.files.size()),
      last_final_type_(final_type({})) {
    ImportedFile account;
    account.name = path_.string();
    state_.files.push_back(std::move(account));
}

bool ImportInput::next_raw_line(std::string_view& line) {
    LineFault fault = LineFault::none;
    if (!text_.next_line(line, fault)) return false;
    if (fault != LineFault::none) {
        count_entry();
        leave_out(Loss::broken, describe(fault));
    }
    return true;
}

bool ImportInput::next_line(std::string_view& line) {
    while (next_raw_line(line)) {
        line = trim(line);
        if (!line.empty()) return true;
    }
    return false;
}

std::optional<std::string> ImportInput::read_whole(std::size_t largest_bytes) {
    std::optional<std::string> text = text_.read_whole(largest_bytes);
    if (!text) {
        leave_out(Loss::broken, "a text in one piece that is too large", 1);
        return std::nullopt;
    }
    if (fault_of(*text) == LineFault::none) return text;
    std::string_view rest = *text;
    for (std::size_t line = 1; !rest.empty(); ++line) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (const LineFault fault = fault_of(rest.substr(0, end)); fault != LineFault::none) {
            leave_out(Loss::broken, describe(fault), line);
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return std::nullopt;
}

void ImportInput::leave_out(Loss loss, std::string_view reason, std::size_t line) {
    add_loss(account(), loss, reason, line);
}

// Puts a name or form into the shape that lexicons have; false when there is none.
bool ImportInput::take_text(std::string& text, Loss loss, std::string_view what, std::size_t line) {
    text = to_nfc(trim(text));
    const std::string_view fault = text.empty() ? "nothing in them" : state_.judge.fault_of(text);
    if (fault.empty()) return true;
    std::string reason(what);
    reason += " with ";
    reason += fault;
    leave_out(loss, reason, line);
    return false;
}

std::string ImportInput::final_type(std::string_view type) const {
    const ImportSettings& settings = state_.settings;
    const std::string word = type_word(type);
    for (const std::string_view written : {type, std::string_view(word)}) {
        const auto renamed = settings.renamed_types.find(written);
        if (renamed != settings.renamed_types.end()) return renamed->second;
    }
    return settings.type.empty() ? word : settings.type;
}

const std::string& ImportInput::remembered_type(const std::string& type) {
    if (type != last_type_) {
        last_type_ = type;
        last_final_type_ = final_type(type);
    }
    return last_final_type_;
}

void ImportInput::clean_details(ImportedEntity& entity, std::size_t line) {
    std::erase_if(entity.forms, [&](ImportedForm& form) {
        return form.text != entity.name && !take_text(form.text, Loss::detail, "forms", line);
    });
    std::erase_if(entity.tickers, [&](std::string& ticker) {
        return !take_text(ticker, Loss::detail, "tickers", line);
    });
    std::erase_if(entity.further_columns, [&](auto& column) {
        make_one_line(column.first);
        make_one_line(column.second);
        if (column.first.empty() || column.second.empty()) return true;
        if (!is_lexicon_column(column.first)) return false;
        leave_out(Loss::detail, "columns whose name means something else in a lexicon", line);
        return true;
    });
}

void ImportInput::add(ImportedEntity&& entity, std::size_t line) {
    const bool name_is_first = !entity.forms.empty() && entity.forms.front().text == entity.name;
    if (!take_text(entity.name, Loss::entry, "names", line)) return;
    if (name_is_first) entity.forms.front().text = entity.name;
    clean_details(entity, line);
    if (entity.forms.empty()) return;
    for (std::string* const id : {&entity.id, &entity.parent}) {
        if (!id->empty() && !is_usable_id(*id)) *id = slug_of(*id);
    }
    entity.type = remembered_type(entity.type);
    const ImportLine place{static_cast<std::uint32_t>(account_index_),
                           static_cast<std::uint32_t>(line)};
    switch (state_.entities.add(std::move(entity), state_.settings.case_rule, place)) {
        case CollectorFault::too_many_types:
            return leave_out(Loss::entry, "more than 1000 types", line);
        case CollectorFault::too_many_columns:
            return leave_out(Loss::detail, "columns beyond the first 50", line);
        case CollectorFault::second_column_content:
            return leave_out(Loss::detail, "other contents for a column of the same entity", line);
        case CollectorFault::second_parent:
            return leave_out(Loss::detail, "second parents of the same entity", line);
        case CollectorFault::none:
            return;
    }
}

}  // namespace onoma
