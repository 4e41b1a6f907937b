// SPDX-License-Identifier: Apache-2.0
// Web archives: WARC 1.0 and 1.1. Pages that were answered with status 200 are documents, also
// `resource` and `conversion` records that hold text; all other records are passed over.
#pragma once

#include <string>
#include <string_view>

#include "corpus/http_response.hpp"
#include "corpus/stream_reader.hpp"

namespace onoma {

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
    Step cut_block(const Head& head, Record& record, SkippedInput& skipped);
    Step make_record(const Head& head, std::string_view block, Record& record);
    Step give_up(SkippedInput& skipped, std::string reason);
    void skip_to_next_record();
    static Document document_of_block(const Head& head, const HttpHead& http,
                                      const std::string& block, const RecordContext& context);

    std::uint64_t number_ = 0;       // of articles
    std::uint64_t record_line_ = 0;  // where the record begins
};

}  // namespace onoma
