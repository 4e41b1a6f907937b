// SPDX-License-Identifier: Apache-2.0
// Files of articles, and the tables beside them.
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <string>

#include "corpus/html/html_article.hpp"
#include "corpus/record_readers.hpp"
#include "corpus/unpacked_stream.hpp"
#include "fuzz/targets.hpp"
#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma::fuzz {
namespace {

void check_zones(const std::vector<ZoneRange>& zones, std::string_view text) {
    std::uint32_t end = 0;
    for (const ZoneRange& zone : zones) {
        expect(zone.range.begin >= end && zone.range.begin <= zone.range.end, "zones in order");
        end = zone.range.end;
    }
    expect(end <= text.size(), "zones inside the text");
}

void check_document(const Document& document) {
    check_zones(document.zones, document.text);
    expect(!document.id.empty(), "a document to have an id");
    expect(!document.date || parse_date(to_string(*document.date)) == document.date, "a day");
    const auto title = title_after_text(document);
    expect(!title || title->end <= document.text.size(), "a title inside the text");
}

// Reads to the end, whatever is wrong on the way.
void read_all(std::unique_ptr<ByteStream> stream, std::size_t size, const ReadSettings& settings) {
    const auto reader = make_record_reader(std::move(stream), {"file", "folder", {}}, settings);
    // More steps than there could be records: it never ends.
    const std::size_t most_steps = 2 * size + 10;
    for (std::size_t steps = 0;; ++steps) {
        expect(steps <= most_steps, "the reader to end");
        Record record;
        SkippedInput skipped;
        const RecordReader::Step step = reader->next(record, skipped);
        if (step == RecordReader::Step::end) return;
        if (step == RecordReader::Step::skipped) {
            expect(!skipped.input.empty() && !skipped.reason.empty(), "a reason");
            continue;
        }
        try {
            check_document(record.understand());
        } catch (const Error& error) {
            expect(*error.what() != '\0', "a reason");
        }
    }
}

template <InputFormat format>
void read(std::string_view bytes) {
    ReadSettings settings;
    settings.format = format;
    read_all(std::make_unique<MemoryStream>(std::string(bytes)), bytes.size(), settings);
}

void detect(std::string_view bytes) {
    read_all(std::make_unique<MemoryStream>(std::string(bytes)), bytes.size(), {});
}

void unpack_and_read(std::string_view bytes) {
    constexpr double ratio = 100;
    try {
        auto unpacked = unpack(std::make_unique<MemoryStream>(std::string(bytes)), ratio);
        constexpr std::size_t slack = 1 << 20U;
        const auto most = static_cast<std::size_t>(ratio) * bytes.size() + slack;
        read_all(std::move(unpacked), most, {});
    } catch (const Error& error) {
        expect(*error.what() != '\0', "a reason");
    }
}

void read_page(std::string_view bytes) {
    const HtmlArticle article = read_html(bytes);
    check_zones(article.zones, article.text);
    expect(count_invalid_sequences(article.text) == 0, "the text of a page to be UTF-8");
    (void)text_of_html_fragment(bytes);
}

// A table is read by its path.
class FileInMemory {
public:
    explicit FileInMemory(std::string_view bytes) : descriptor_(::memfd_create("table", 0)) {
        expect(descriptor_ >= 0, "a file in memory");
        expect(
            ::write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
            "room in memory");
    }
    ~FileInMemory() { ::close(descriptor_); }
    FileInMemory(const FileInMemory&) = delete;
    FileInMemory& operator=(const FileInMemory&) = delete;

    [[nodiscard]] std::string path() const {
        return "/proc/self/fd/" + std::to_string(descriptor_);
    }

private:
    int descriptor_;
};

void read_metadata(std::string_view bytes) {
    const FileInMemory file(bytes);
    try {
        const MetadataTable table = MetadataTable::read(file.path());
        Document document;
        document.id = "daily/a.txt";
        (void)table.describe(document);
        check_document(document);
    } catch (const Error& error) {
        expect(*error.what() != '\0', "a reason");
    }
}

constexpr std::array<Target, 13> targets = {{{"text", read<InputFormat::text>},
                                             {"markdown", read<InputFormat::markdown>},
                                             {"html", read<InputFormat::html>},
                                             {"page", read_page},
                                             {"jsonl", read<InputFormat::jsonl>},
                                             {"json", read<InputFormat::json>},
                                             {"csv", read<InputFormat::csv>},
                                             {"tsv", read<InputFormat::tsv>},
                                             {"feed", read<InputFormat::feed>},
                                             {"warc", read<InputFormat::warc>},
                                             {"detect", detect},
                                             {"packed", unpack_and_read},
                                             {"metadata", read_metadata}}};

}  // namespace

std::span<const Target> reader_targets() { return targets; }

}  // namespace onoma::fuzz
