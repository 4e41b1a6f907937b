// SPDX-License-Identifier: Apache-2.0
// What onoma wrote and somebody else may have changed: stores and saved reports.
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "fuzz/targets.hpp"
#include "onoma/base/types.hpp"
#include "onoma/report/reports.hpp"
#include "onoma/store/store.hpp"

namespace onoma::fuzz {
namespace {

namespace fs = std::filesystem;

void read_report(std::string_view bytes) {
    const AnalysisSettings settings;
    const TableSettings table;
    std::istringstream in{std::string(bytes)};
    try {
        (void)read_saved_report(in, "report.json", {built_small_lexicon(), settings, table});
    } catch (const Error& error) {
        expect(*error.what() != '\0', "a reason");
    }
}

// A folder for as long as the program runs, in memory where there is such a place.
const fs::path& folder() {
    static const fs::path made = [] {
        const fs::path memory = "/dev/shm";
        const fs::path base = fs::is_directory(memory) ? memory : fs::temp_directory_path();
        fs::path path = base / ("onoma-fuzz-" + std::to_string(::getpid()));
        fs::create_directories(path);
        std::atexit([] { fs::remove_all(folder()); });
        return path;
    }();
    return made;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string whole_store() {
    for (int number = 0; number < 12; ++number) {
        std::ofstream(folder() / (std::to_string(number) + ".txt"))
            << "Open AI met Mark Zuckerberg and paid $" << number + 3 << " billion.\n\nClaude, "
            << "Anthropic said, beats GPT-4. Meta owns Facebook. Zed Corp. rose 4%.\n";
    }
    std::vector<fs::path> articles;
    for (const auto& entry : fs::directory_iterator(folder())) articles.push_back(entry.path());
    const fs::path file = folder() / "whole.onoma";
    (void)store_articles(file, articles, built_small_lexicon(), {});
    return bytes_of(file);
}

template <typename Act>
void attempt(const Act& act) {
    try {
        act();
    } catch (const Error& error) {
        expect(*error.what() != '\0', "a reason");
    }
}

void read_every_document(const fs::path& file) {
    const auto documents = open_store(file);
    if (!documents) return;
    constexpr std::size_t most = 12;  // that were stored
    StoredDocument document;
    for (std::size_t count = 0; documents->next(document); ++count) {
        expect(count < most * 2, "a store to end");
    }
    (void)documents->left_out();
}

void read_store(std::string_view bytes) {
    static const std::string whole = whole_store();
    const std::string store = changed(whole, bytes);
    const fs::path file = folder() / "changed.onoma";
    std::ofstream(file, std::ios::binary) << store;
    attempt([&] { read_every_document(file); });
    attempt([&] { (void)analyze_stores({file}, built_small_lexicon()); });
    attempt([&] { (void)verify_store(file); });
    attempt([&] { (void)merge_stores({file}, folder() / "merged.onoma"); });
    attempt([&] { (void)store_articles(file, {}, built_small_lexicon(), {}); });
    for (const char* name :
         {"changed.onoma", "changed.onoma-journal", "merged.onoma", "merged.onoma-journal"}) {
        fs::remove(folder() / name);
    }
}

constexpr std::array<Target, 2> targets = {{{"report", read_report}, {"store", read_store}}};

}  // namespace

std::span<const Target> saved_targets() { return targets; }

}  // namespace onoma::fuzz
