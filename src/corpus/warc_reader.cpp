// SPDX-License-Identifier: Apache-2.0
// RFC 9112: status line, fields, chunks. Unpacking is zlib's.
#include "corpus/warc_reader.hpp"

#include <brotli/decode.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/ascii.hpp"
#include "corpus/record_fields.hpp"
#include "corpus/web_address.hpp"
#include "corpus/whole_file_reader.hpp"
#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

std::optional<std::size_t> chunk_size(std::string_view line) {
    line = trimmed(line.substr(0, line.find(';')));
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    if (error != std::errc() || end != line.data() + line.size()) return std::nullopt;
    return size;
}

std::string without_chunks(std::string_view body) {
    std::string_view rest = body;
    if (!chunk_size(take_line(rest))) return std::string(body);
    std::string whole;
    for (rest = body; !rest.empty();) {
        const auto size = chunk_size(take_line(rest));
        if (!size) throw Error("expected the size of a chunk, found something else");
        if (*size == 0) return whole;
        if (*size > rest.size()) throw Error("expected a whole chunk, found the end of the record");
        whole += rest.substr(0, *size);
        rest.remove_prefix(*size);
        take_line(rest);
    }
    throw Error("expected a last chunk, found the end of the record");
}

// A stream of zlib that is always closed.
class Inflater {
public:
    explicit Inflater(int window_bits) { is_open_ = inflateInit2(&stream_, window_bits) == Z_OK; }
    ~Inflater() {
        if (is_open_) inflateEnd(&stream_);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    // Nothing when the bytes are not packed so.
    std::optional<std::string> inflate_all(std::string_view packed, std::size_t largest) {
        if (!is_open_) throw Error("expected memory for unpacking, found none");
        std::string bytes(packed);  // zlib takes no constant bytes
        stream_.next_in = reinterpret_cast<Bytef*>(bytes.data());
        stream_.avail_in = static_cast<uInt>(bytes.size());
        std::string whole;
        std::array<char, 1U << 16U> block{};
        for (int code = Z_OK; code != Z_STREAM_END;) {
            stream_.next_out = reinterpret_cast<Bytef*>(block.data());
            stream_.avail_out = static_cast<uInt>(block.size());
            code = ::inflate(&stream_, Z_NO_FLUSH);
            const std::size_t got = block.size() - stream_.avail_out;
            whole.append(block.data(), got);
            if (whole.size() > largest) {
                throw Error("expected a page of at most " + std::to_string(largest) +
                            " bytes, found one that unpacks to more");
            }
            if (code == Z_STREAM_END) break;
            if (code != Z_OK && whole.empty() && code != Z_BUF_ERROR) return std::nullopt;
            if (code != Z_OK || (got == 0 && stream_.avail_in == 0)) {
                throw Error("expected the end of packed data, found damaged or missing bytes");
            }
        }
        return whole;
    }

private:
    z_stream stream_{};
    bool is_open_ = false;
};

std::string unpacked(std::string_view body, std::size_t largest) {
    constexpr int gzip_or_zlib = 15 + 32;
    constexpr int bare_deflate = -15;
    if (body.empty()) return {};
    if (auto bytes = Inflater(gzip_or_zlib).inflate_all(body, largest)) return *std::move(bytes);
    // Text cannot be taken for bare deflate by accident alone: markup begins with `<`.
    if (trimmed(body).starts_with('<')) return std::string(body);
    if (auto bytes = Inflater(bare_deflate).inflate_all(body, largest)) return *std::move(bytes);
    return std::string(body);
}

struct BrotliCloser {
    void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
};

std::string unpacked_brotli(std::string_view body, std::size_t largest) {
    const std::unique_ptr<BrotliDecoderState, BrotliCloser> state(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
    if (!state) throw Error("expected memory for unpacking, found none");
    std::size_t left = body.size();
    const auto* next = reinterpret_cast<const std::uint8_t*>(body.data());
    std::string whole;
    std::array<std::uint8_t, 1U << 16U> block{};
    for (;;) {
        std::size_t room = block.size();
        std::uint8_t* out = block.data();
        const auto result =
            BrotliDecoderDecompressStream(state.get(), &left, &next, &room, &out, nullptr);
        whole.append(reinterpret_cast<const char*>(block.data()), block.size() - room);
        if (whole.size() > largest) {
            throw Error("expected a page of at most " + std::to_string(largest) +
                        " bytes, found one that unpacks to more");
        }
        if (result == BROTLI_DECODER_RESULT_SUCCESS) return whole;
        if (result != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) {
            throw Error("expected the end of packed data, found damaged or missing bytes");
        }
    }
}

}  // namespace

void read_content_type(std::string_view value, std::string& type, std::string& charset) {
    type = ascii_lowered(trimmed(value.substr(0, value.find(';'))));
    const std::size_t at = find_any_case(value, "charset=");
    if (at == std::string_view::npos) return;
    value = value.substr(at + 8);
    while (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
    charset = ascii_lowered(value.substr(0, value.find_first_of("\"'; \t,")));
}

std::optional<HttpHead> parse_http_head(std::string_view response) {
    std::string_view rest = response;
    const std::string_view status_line = take_line(rest);
    if (!status_line.starts_with("HTTP/")) return std::nullopt;
    HttpHead head;
    const std::string_view status =
        trimmed(status_line.substr(std::min(status_line.find(' '), status_line.size())));
    std::from_chars(status.data(), status.data() + status.size(), head.status);
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        if (line.empty()) break;
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string name = ascii_lowered(trimmed(line.substr(0, colon)));
        const std::string_view value = trimmed(line.substr(std::min(colon + 1, line.size())));
        if (name == "content-type") read_content_type(value, head.content_type, head.charset);
        if (name == "transfer-encoding") head.transfer_encoding = ascii_lowered(value);
        if (name == "content-encoding") head.content_encoding = ascii_lowered(value);
    }
    head.body_begin = response.size() - rest.size();
    return head;
}

std::string http_body(const HttpHead& head, std::string_view response, std::size_t largest) {
    const std::string_view sent = response.substr(head.body_begin);
    std::string body = head.transfer_encoding.find("chunked") != std::string::npos
                           ? without_chunks(sent)
                           : std::string(sent);
    const std::string& packing = head.content_encoding;
    if (packing.empty() || packing == "identity" || packing == "none") return body;
    if (packing == "gzip" || packing == "x-gzip" || packing == "deflate") {
        return unpacked(body, largest);
    }
    if (trimmed(body).starts_with('<')) return body;
    if (packing == "br") return unpacked_brotli(body, largest);
    throw Error("expected a page packed by gzip, deflate or br, found `" + packing.substr(0, 40) +
                "`");
}

// ISO 28500. A record's block is looked at before it is taken, so that reading can go on inside it
// when its length turns out to be wrong.

namespace {

constexpr std::size_t longest_head_line = std::size_t{64} << 10U;
constexpr std::size_t most_head_lines = 1000;
constexpr std::string_view warc_version = "WARC/1.";

bool is_page(const HttpHead& head, std::string_view block) {
    if (head.content_type == "text/html" || head.content_type == "application/xhtml+xml" ||
        head.content_type == "text/plain") {
        return true;
    }
    return head.content_type.empty() && trimmed(block.substr(head.body_begin)).starts_with('<');
}

std::optional<std::uint64_t> parse_length(std::string_view text) {
    std::uint64_t length = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return length;
}

// `http://a.example/ 192.0.2.1 20140216050221 text/html 426`; the parts of a line of ARC, or none.
std::vector<std::string_view> arc_fields(std::string_view line) {
    constexpr std::size_t fewest = 5;
    std::vector<std::string_view> fields;
    for (line = trimmed(line); !line.empty(); line = trimmed(line)) {
        const std::size_t end = std::min(line.find(' '), line.size());
        fields.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    const bool is_record = fields.size() >= fewest &&
                           fields.front().find(':') != std::string_view::npos &&
                           parse_length(fields.back());
    return is_record ? fields : std::vector<std::string_view>();
}

// What wget writes into its archives: the log, the options, a list of addresses.
bool is_of_wget(std::string_view address) {
    return address.starts_with("metadata://") || address.starts_with("<metadata://");
}

// Two line ends stand after each block, in ARC one; at the end of a file they may be missing.
bool ends_record(std::string_view after, bool is_arc) {
    if (is_arc && (after.starts_with('\n') || after.starts_with("\r\n"))) return true;
    return after.starts_with("\r\n\r\n") || after.starts_with("\n\n") || trimmed(after).empty();
}

}  // namespace

// Reads the lines of a record's head; `none` at the end.
WarcReader::Lines WarcReader::read_head(Head& head) {
    std::string line;
    do {
        record_line_ = input().line();
        const BufferedInput::Line read = input().read_line(longest_head_line, line);
        if (read == BufferedInput::Line::end) return Lines::none;
        if (read == BufferedInput::Line::too_long) return Lines::faulty;
    } while (trimmed(line).empty());
    if (line.starts_with(warc_version)) return read_warc_lines(head);
    const std::vector<std::string_view> fields = arc_fields(line);
    if (fields.empty()) return Lines::faulty;
    is_arc_ = true;
    head.type = fields.front().starts_with("filedesc:") ? "warcinfo" : "response";
    head.address = fields.front();
    head.date = fields[2];
    head.content_type = fields[3];
    head.length = fields.back();
    return Lines::read;
}

WarcReader::Lines WarcReader::read_warc_lines(Head& head) {
    std::string line;
    for (std::size_t count = 0; count < most_head_lines; ++count) {
        const BufferedInput::Line read = input().read_line(longest_head_line, line);
        if (read != BufferedInput::Line::read) return Lines::faulty;
        if (line.empty()) return Lines::read;
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string name = ascii_lowered(trimmed(std::string_view(line).substr(0, colon)));
        const std::string_view value =
            trimmed(std::string_view(line).substr(std::min(colon + 1, line.size())));
        if (name == "warc-type") head.type = ascii_lowered(value);
        if (name == "warc-target-uri") head.address = value;
        if (name == "warc-date") head.date = value;
        if (name == "content-type") head.content_type = value;
        if (name == "content-length") head.length = value;
    }
    return Lines::faulty;
}

void WarcReader::skip_to_next_record() {
    const auto begins_record = [&] {
        const std::string_view ahead = input().peek(is_arc_ ? longest_head_line : 0);
        if (is_arc_) return !arc_fields(first_line(ahead.substr(0, longest_head_line))).empty();
        return input().peek(warc_version.size()).starts_with(warc_version);
    };
    while (!input().peek(1).empty() && !begins_record()) input().skip_line();
}

StreamReader::Step WarcReader::give_up(SkippedInput& skipped, std::string reason) {
    skip_to_next_record();
    return skip(skipped, place_of_line(record_line_), std::move(reason));
}

StreamReader::Step WarcReader::cut(Record& record, SkippedInput& skipped) {
    for (;;) {
        Head head;
        const Lines lines = read_head(head);
        if (lines == Lines::none) return Step::end;
        if (lines == Lines::faulty) {
            return give_up(skipped, "expected the head of a WARC record, found something else");
        }
        const Step step = cut_block(head, record, skipped);
        if (step != Step::end) return step;
    }
}

// Where a whole page ends before another record or the end of the input; else 0. An editor or a
// version control that changes line ends makes a page shorter or longer than its `size` says.
std::size_t WarcReader::end_of_page(std::size_t size) {
    constexpr std::string_view closing = "</html>";
    // Not all that happens to be there: the same bytes give the same, however they come.
    const std::size_t looked_at = size + longest_head_line;
    const std::string_view ahead = input().peek(looked_at).substr(0, looked_at);
    const std::size_t found = find_any_case(ahead, closing);
    if (found == std::string_view::npos) return 0;
    const std::size_t end = found + closing.size();
    const std::string_view rest = ahead.substr(end);
    const std::size_t blanks = rest.find_first_not_of(" \t\r\n");
    if (blanks == std::string_view::npos) return end;
    const std::string_view after = rest.substr(blanks);
    const bool begins_record =
        is_arc_ ? !arc_fields(first_line(after)).empty() : after.starts_with(warc_version);
    return begins_record ? end : 0;
}

// `end` stands for a record that is no article.
StreamReader::Step WarcReader::cut_block(const Head& head, Record& record, SkippedInput& skipped) {
    const auto length = parse_length(head.length);
    if (!length) {
        return give_up(skipped,
                       "expected a Content-Length, found `" + head.length.substr(0, 40) + "`");
    }
    if (*length > record_limit()) {
        const bool is_whole = input().skip(*length) == *length;
        if (head.type != "response" && is_whole) return Step::end;
        return skip(skipped, place_of_line(record_line_), too_large_reason());
    }
    auto size = static_cast<std::size_t>(*length);
    const std::string_view ahead = input().peek(size + 4);
    if (ahead.size() < size && input().failure()) return Step::end;
    if (ahead.size() < size || !ends_record(ahead.substr(size, 4), is_arc_)) {
        size = end_of_page(size);
        if (size == 0) {
            return give_up(skipped, "expected a record of " + head.length +
                                        " bytes, found that it ends elsewhere");
        }
    }
    const Step step = make_record(head, input().peek(size).substr(0, size), record);
    input().skip(size);
    return step;
}

StreamReader::Step WarcReader::make_record(const Head& head, std::string_view block,
                                           Record& record) {
    HttpHead http;
    if (head.type == "response") {
        const auto parsed = parse_http_head(block);
        if (!parsed || parsed->status != 200) return Step::end;
        http = *parsed;
    } else if ((head.type == "resource" || head.type == "conversion") &&
               !is_of_wget(head.address)) {
        read_content_type(head.content_type, http.content_type, http.charset);
    } else {
        return Step::end;
    }
    if (!is_page(http, block)) return Step::end;
    ++number_;
    record.place = place_of_record(number_);
    record.understand = [head, http, block = std::string(block), shared = context(),
                         id = record.place] {
        Document document = document_of_block(head, http, block, *shared);
        document.id = id;
        return document;
    };
    return Step::record;
}

Document WarcReader::document_of_block(const Head& head, const HttpHead& http,
                                       const std::string& block, const RecordContext& context) {
    const auto largest = static_cast<std::size_t>(context.settings.largest_record_bytes);
    std::string body = http_body(http, block, largest);
    Document document;
    if (http.content_type == "text/plain") {
        DecodedText decoded = decode_text(std::move(body), http.charset);
        document.text = std::move(decoded.text);
        document.charset = std::move(decoded.charset);
        if (document.text.find('\0') != std::string::npos) {
            throw Error("expected text, found a NUL byte");
        }
    } else {
        document = document_of_page(std::move(body), http.charset);
    }
    if (trimmed(document.text).empty()) {
        throw Error("expected a page with text, found one without");
    }
    std::string_view address = head.address;
    if (address.starts_with('<') && address.ends_with('>')) {
        address = address.substr(1, address.size() - 2);
    }
    if (!address.empty()) document.url = address;
    document.source = context.settings.source.value_or(domain_of_address(document.url));
    if (document.source.empty()) document.source = context.origin.source;
    if (!document.date) document.date = context.origin.date;
    if (!head.date.empty()) document.fields.emplace("crawled", head.date.substr(0, 100));
    document.identity = identity_of(document, document.url, true);
    return document;
}

}  // namespace onoma
