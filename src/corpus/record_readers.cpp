// SPDX-License-Identifier: Apache-2.0
#include "corpus/record_readers.hpp"

#include <stdexcept>
#include <utility>

#include "corpus/csv_reader.hpp"
#include "corpus/feed_reader.hpp"
#include "corpus/format_detection.hpp"
#include "corpus/json_record.hpp"
#include "corpus/unpacked_stream.hpp"
#include "corpus/warc_reader.hpp"
#include "corpus/whole_file_reader.hpp"
#include "corpus/written_date.hpp"
#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

// Some hundred records, whose dates say in which order a day and a month stand.
constexpr std::size_t looked_at_for_dates = std::size_t{256} << 10U;

// An input that is left out as a whole.
class NothingReader : public StreamReader {
public:
    NothingReader(BufferedInput input, SharedContext context, std::string reason)
        : StreamReader(std::move(input), std::move(context)), reason_(std::move(reason)) {}

protected:
    Step cut(Record& /*record*/, SkippedInput& /*skipped*/) override { throw Error(reason_); }

private:
    std::string reason_;
};

// Puts the encoding of the whole input into each document.
class ConvertedReader : public RecordReader {
public:
    ConvertedReader(std::unique_ptr<RecordReader> reader, std::string charset)
        : reader_(std::move(reader)), charset_(std::move(charset)) {}

    Step next(Record& record, SkippedInput& skipped) override {
        const Step step = reader_->next(record, skipped);
        if (step != Step::record) return step;
        record.understand = [understand = std::move(record.understand), charset = charset_] {
            Document document = understand();
            document.charset = charset;
            return document;
        };
        return step;
    }

private:
    std::unique_ptr<RecordReader> reader_;
    std::string charset_;
};

bool is_one_article(InputFormat format) {
    return format == InputFormat::text || format == InputFormat::markdown ||
           format == InputFormat::html || format == InputFormat::office;
}

std::unique_ptr<RecordReader> reader_of(InputFormat format, BufferedInput input,
                                        const SharedContext& context, const std::string& charset) {
    switch (format) {
        case InputFormat::jsonl:
            return std::make_unique<JsonLinesReader>(std::move(input), context);
        case InputFormat::json:
            return std::make_unique<JsonReader>(std::move(input), context);
        case InputFormat::csv:
        case InputFormat::tsv:
            return std::make_unique<CsvReader>(std::move(input), context, format, charset);
        case InputFormat::feed:
            return std::make_unique<FeedReader>(std::move(input), context);
        case InputFormat::warc:
            return std::make_unique<WarcReader>(std::move(input), context);
        case InputFormat::text:
        case InputFormat::markdown:
        case InputFormat::html:
        case InputFormat::office:
            return std::make_unique<WholeFileReader>(std::move(input), context, format);
    }
    throw std::invalid_argument("no format of inputs");
}

void skip_byte_order_mark(BufferedInput& input) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (input.peek(mark.size()).starts_with(mark)) input.skip(mark.size());
}

InputFormat format_of(BufferedInput& input, const RecordContext& context,
                      const std::string& charset) {
    if (context.settings.format) return *context.settings.format;
    const std::string_view bytes = input.peek(detection_bytes).substr(0, detection_bytes);
    const Beginning beginning = input.peek(detection_bytes + 1).size() > detection_bytes
                                    ? Beginning::part
                                    : Beginning::whole;
    if (!is_wide_charset(charset)) return detect_format(bytes, context.origin.id, beginning);
    return detect_format(decode_text(std::string(bytes)).text, context.origin.id, beginning);
}

}  // namespace

std::unique_ptr<RecordReader> make_record_reader(std::unique_ptr<ByteStream> stream,
                                                 const InputOrigin& origin,
                                                 const ReadSettings& settings) {
    const auto context =
        std::make_shared<RecordContext>(RecordContext{origin, settings, settings.date_order});
    BufferedInput input(std::move(stream));
    try {
        const std::string charset =
            detect_charset(input.peek(detection_bytes).substr(0, detection_bytes));
        const InputFormat format = format_of(input, *context, charset);
        if (is_one_article(format)) return reader_of(format, std::move(input), context, charset);
        if (!is_wide_charset(charset)) {
            skip_byte_order_mark(input);
            if (!context->date_order) {
                context->date_order =
                    find_date_order(input.peek(looked_at_for_dates).substr(0, looked_at_for_dates));
            }
            return reader_of(format, std::move(input), context, charset);
        }
        BufferedInput decoded(std::make_unique<DecodedStream>(std::move(input), charset));
        return std::make_unique<ConvertedReader>(reader_of(format, std::move(decoded), context, {}),
                                                 charset);
    } catch (const Error& error) {
        return std::make_unique<NothingReader>(std::move(input), context, error.what());
    }
}

// Files, one after the other.

DocumentStream::DocumentStream(const std::vector<InputFile>& files, ReadSettings settings)
    : files_(files), settings_(std::move(settings)) {}

DocumentStream::~DocumentStream() = default;

DocumentStream::Step DocumentStream::next(Record& record, SkippedInput& skipped) {
    while (true) {
        if (reader_) {
            const Step step = reader_->next(record, skipped);
            if (step != Step::end) return step;
            reader_.reset();
        }
        if (next_file_ == files_.size()) return Step::end;
        const InputFile& file = files_[next_file_++];
        try {
            auto bytes = unpack(std::make_unique<FileStream>(file.path, bytes_read_),
                                settings_.largest_ratio);
            reader_ =
                make_record_reader(std::move(bytes), {file.id, file.folder, file.date}, settings_);
        } catch (const Error& error) {
            skipped = {file.id, error.what()};
            return Step::skipped;
        }
    }
}

std::optional<std::uintmax_t> DocumentStream::total_bytes() const {
    std::uintmax_t total = 0;
    for (const InputFile& file : files_) {
        if (!file.size) return std::nullopt;
        total += *file.size;
    }
    return total;
}

}  // namespace onoma
