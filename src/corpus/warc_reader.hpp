// SPDX-License-Identifier: Apache-2.0
// Web archives: records, and what a web server answered.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/stream_reader.hpp"

namespace onoma {

// What a web server answered, as archives keep it.

struct HttpHead {
    int status = 0;
    std::string content_type;  // in small letters, without parameters
    std::string charset;
    std::string transfer_encoding;
    std::string content_encoding;
    std::size_t body_begin = 0;
};

// `text/html; charset=utf-8` -> both parts, in small letters.
void read_content_type(std::string_view value, std::string& type, std::string& charset);

// Nothing when the bytes do not begin as an HTTP response does.
[[nodiscard]] std::optional<HttpHead> parse_http_head(std::string_view response);

// The body as the page was written: without chunks, unpacked. A body that is not encoded as the
// head says is taken as it is, as archives often keep it so. Throws Error when it breaks off, is
// larger than `largest`, or is packed in a way that is not known.
[[nodiscard]] std::string http_body(const HttpHead& head, std::string_view response,
                                    std::size_t largest);

// Web archives: WARC 1.0 and 1.1, and ARC, which came before. Pages that were answered with status
// 200 are documents, also `resource` and `conversion` records that hold text; all other records are
// passed over, and what wget writes about itself.

class WarcReader : public StreamReader {
public:
    WarcReader(BufferedInput input, SharedContext context)
        : StreamReader(std::move(input), std::move(context)) {}

protected:
    Step cut(Record& record, SkippedInput& skipped) override;

private:
    // What the head of a record says.
    struct Head {
        std::string type;
        std::string address;
        std::string date;
        std::string content_type;
        std::string length;
    };

    enum class Lines { read, none, faulty };

    Lines read_head(Head& head);
    Lines read_warc_lines(Head& head);
    Step cut_block(const Head& head, Record& record, SkippedInput& skipped);
    [[nodiscard]] std::size_t end_of_page(std::size_t size);
    Step make_record(const Head& head, std::string_view block, Record& record);
    Step give_up(SkippedInput& skipped, std::string reason);
    void skip_to_next_record();
    static Document document_of_block(const Head& head, const HttpHead& http,
                                      const std::string& block, const RecordContext& context);

    std::uint64_t number_ = 0;       // of articles
    std::uint64_t record_line_ = 0;  // where the record begins
    bool is_arc_ = false;
};

}  // namespace onoma
