// SPDX-License-Identifier: Apache-2.0
// ICU's word iterator alone, and Hyperscan: native_peers icu|hyperscan FORMS TEXT [SPANS]
//
// Prints one line of JSON: matches (words), CPU seconds to build and to scan. With SPANS, writes
// the bytes of each match there. Built without Hyperscan where its header is missing.
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <ctime>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#if __has_include(<hs/hs.h>)
#include <hs/hs.h>
#define HAS_HYPERSCAN
#endif

namespace {

using Span = std::pair<std::size_t, std::size_t>;

struct Result {
    std::size_t matches = 0;
    double build = 0;
    double scan = 0;
    std::vector<Span> spans;
};

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::string whole_file(const char* path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error(std::string("expected a file, found none at ") + path);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

// The words that hold letters, digits or ideographs, over UTF-8 through UText.
Result icu_words(const std::string& text) {
    Result result;
    UErrorCode error = U_ZERO_ERROR;
    const double started = cpu_seconds();
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), error));
    UText* view = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &error);
    words->setText(view, error);
    if (U_FAILURE(error)) throw std::runtime_error(u_errorName(error));
    result.build = cpu_seconds() - started;
    while (words->next() != icu::BreakIterator::DONE) {
        if (words->getRuleStatus() != UBRK_WORD_NONE) ++result.matches;
    }
    result.scan = cpu_seconds() - started - result.build;
    utext_close(view);
    return result;
}

#ifdef HAS_HYPERSCAN
bool is_word(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') ||
           ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

struct Scan {
    const std::string& text;
    const std::vector<std::size_t>& lengths;
    std::vector<Span> spans;
};

// Literals report their end alone; their length is known. Those inside a word are none.
int take_match(unsigned id, unsigned long long, unsigned long long end, unsigned, void* context) {
    auto& scan = *static_cast<Scan*>(context);
    const std::size_t begin = end - scan.lengths[id];
    const bool alone = (begin == 0 || !is_word(scan.text[begin - 1])) &&
                       (end == scan.text.size() || !is_word(scan.text[end]));
    if (alone) scan.spans.emplace_back(begin, end);
    return 0;
}

void check(hs_error_t error) {
    if (error != HS_SUCCESS) throw std::runtime_error("Hyperscan: error " + std::to_string(error));
}

Result hyperscan(const std::string& forms, const std::string& text) {
    std::vector<std::string> literals;
    std::istringstream lines(forms);
    for (std::string line; std::getline(lines, line);) literals.push_back(line);
    std::vector<const char*> places;
    std::vector<std::size_t> lengths;
    std::vector<unsigned> ids;
    for (const std::string& literal : literals) {
        ids.push_back(static_cast<unsigned>(places.size()));
        places.push_back(literal.c_str());
        lengths.push_back(literal.size());
    }
    const std::vector<unsigned> flags(places.size(), HS_FLAG_CASELESS);

    Result result;
    const double started = cpu_seconds();
    hs_database_t* database = nullptr;
    hs_compile_error_t* wrong = nullptr;
    hs_scratch_t* scratch = nullptr;
    check(hs_compile_lit_multi(places.data(), flags.data(), ids.data(), lengths.data(),
                               static_cast<unsigned>(places.size()), HS_MODE_BLOCK, nullptr,
                               &database, &wrong));
    check(hs_alloc_scratch(database, &scratch));
    result.build = cpu_seconds() - started;
    Scan scan{text, lengths, {}};
    check(hs_scan(database, text.data(), static_cast<unsigned>(text.size()), 0, scratch, take_match,
                  &scan));
    result.scan = cpu_seconds() - started - result.build;
    result.matches = scan.spans.size();
    result.spans = std::move(scan.spans);
    hs_free_scratch(scratch);
    hs_free_database(database);
    return result;
}
#else
Result hyperscan(const std::string&, const std::string&) {
    throw std::runtime_error("built without Hyperscan");
}
#endif

}  // namespace

int main(int count, char** arguments) try {
    if (count < 4) throw std::runtime_error("expected icu|hyperscan FORMS TEXT [SPANS]");
    const std::string peer = arguments[1];
    const std::string text = whole_file(arguments[3]);
    const Result result =
        peer == "icu" ? icu_words(text) : hyperscan(whole_file(arguments[2]), text);
    std::cout << "{\"matches\": " << result.matches << ", \"build\": " << result.build
              << ", \"scan\": " << result.scan << "}\n";
    if (count > 4) {
        std::ofstream file(arguments[4]);
        for (const auto& [begin, end] : result.spans) file << begin << '\t' << end << '\n';
    }
} catch (const std::exception& problem) {
    std::cerr << "native_peers: " << problem.what() << '\n';
    return 1;
}
