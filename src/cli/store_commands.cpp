// SPDX-License-Identifier: Apache-2.0
// The commands that write stores, and the options of what is kept in them.

#include <unistd.h>

#include <boost/program_options.hpp>

#include "cli/option_groups.hpp"
#include "cli/progress.hpp"
#include "cli/run.hpp"
#include "onoma/base/types.hpp"
#include "onoma/store/store.hpp"
#include "report/table.hpp"

namespace onoma::cli {
namespace {

// The options of what is kept in a store.

namespace po = boost::program_options;

void add_store(po::options_description& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    const auto number = [] { return po::value<std::string>()->value_name("N"); };
    add("counts-only", "keep who is named where, but no texts");
    add("batch", number(), "write N documents at a time (default: 256): what a kill may lose");
    add("verify", "add nothing: read all of STORE, and check each text by its hash");
    add("wait", number(), "wait up to N seconds while another process writes (default: 60)");
}

void take_store(const OptionValues& values, const CommandDescription& /*command*/,
                Settings& settings) {
    settings.store.counts_only = values.has("counts-only");
    settings.verifies_store = values.has("verify");
    if (const auto batch = values.count("batch", 1)) {
        settings.store.batch = static_cast<std::size_t>(*batch);
    }
    if (const auto seconds = values.count("wait", 0)) {
        settings.store.longest_wait = std::chrono::seconds(*seconds);
    }
}

void add_merge(po::options_description& options, const CommandDescription& /*command*/) {
    options.add_options()("output,o", po::value<std::string>()->value_name("STORE"),
                          "the store to make; one that is there is replaced");
}

void take_merge(const OptionValues& values, const CommandDescription& /*command*/,
                Settings& settings) {
    const auto file = values.text("output");
    if (!file || file->empty()) {
        throw UsageError("expected the name of a store after --output, found none");
    }
    settings.merged_store = *file;
}

}  // namespace

const OptionGroup store_options = {general_heading, add_store, take_store};

const OptionGroup merge_options = {general_heading, add_merge, take_merge};

// onoma store, merge: articles -> one file that every command reads in place of them.

namespace {

namespace fs = std::filesystem;

// Before lexicons are read: what is no store is wrong usage.
void check_target(const fs::path& file) {
    try {
        check_store_file(file);
    } catch (const Error& error) {
        throw UsageError(error.what());
    }
}

void check_sources(const fs::path& file, const std::vector<fs::path>& articles) {
    for (const fs::path& path : articles) {
        std::error_code error;
        if (path == file || fs::equivalent(path, file, error)) {
            throw UsageError("expected articles after the store, found the store itself: " +
                             path.generic_string());
        }
    }
}

// A file beside `target`, which takes its name when it is whole.
class UnfinishedStore {
public:
    explicit UnfinishedStore(const fs::path& target) : target_(target), part_(target) {
        part_ += ".part" + std::to_string(::getpid());
    }
    ~UnfinishedStore() {
        std::error_code error;
        fs::remove(part_, error);
    }
    UnfinishedStore(const UnfinishedStore&) = delete;
    UnfinishedStore& operator=(const UnfinishedStore&) = delete;

    [[nodiscard]] const fs::path& path() const { return part_; }

    void finish() const {
        std::error_code error;
        fs::rename(part_, target_, error);
        if (error) throw Error("cannot write " + target_.string() + ": " + error.message());
    }

private:
    fs::path target_;
    fs::path part_;
};

void write_changes(std::ostream& out, const fs::path& file, const StoreChanges& changes) {
    out << file.generic_string() << ": " << counted(changes.added, "document") << " added, "
        << with_thousands(changes.replaced) << " replaced, " << with_thousands(changes.unchanged)
        << " unchanged";
    const std::int64_t known = changes.left_out.known_items;
    if (known > 0) out << ", " << with_thousands(known) << " known";
    if (changes.removed > 0) out << ", " << with_thousands(changes.removed) << " removed";
    if (changes.retagged > 0) out << ", " << with_thousands(changes.retagged) << " tagged anew";
    out << "; it has " << with_thousands(changes.documents) << '\n';
    if (changes.kept_as_tagged > 0) {
        out << counted(changes.kept_as_tagged, "document")
            << " without text stay as other lexicons tagged them\n";
    }
}

int run_verification(const Settings& settings, Output& output) {
    if (settings.operands.size() > 1) {
        throw UsageError("--verify: expected a store alone, found articles too");
    }
    const fs::path& file = settings.operands.front();
    VerifiedStore verified;
    {
        Progress progress;
        verified = verify_store(file, with_progress(settings.work, progress));
    }
    output.stream() << file.generic_string() << ": " << counted(verified.documents, "document")
                    << " with " << counted(verified.texts, "text") << ", as they were stored\n";
    output.finish();
    return exit_ok;
}

}  // namespace

int run_store(const Settings& settings, Output& output) {
    if (settings.verifies_store) return run_verification(settings, output);
    const fs::path& file = settings.operands.front();
    const std::vector<fs::path> articles(settings.operands.begin() + 1, settings.operands.end());
    check_target(file);
    check_sources(file, articles);
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicons(settings, problems);
    StoreSettings store = settings.store;
    store.tell_waiting = [&] {
        complain(file.generic_string() + ": another process is writing to it, waiting");
    };
    StoreChanges changes;
    {
        Progress progress;
        changes = store_articles(file, articles, lexicon, settings.analysis.corpus, store,
                                 with_progress(settings.work, progress));
    }
    write_changes(output.stream(), file, changes);
    output.finish();
    return tell(problems, changes.left_out);
}

int run_merge(const Settings& settings, Output& output) {
    const fs::path& target = settings.merged_store;
    check_target(target);
    for (const fs::path& store : settings.operands) {
        std::error_code error;
        if (!fs::exists(store, error)) {
            throw UsageError("expected a store, found no such file: " + store.generic_string());
        }
        check_target(store);
    }
    const UnfinishedStore unfinished(target);
    const StoreChanges changes = merge_stores(settings.operands, unfinished.path());
    unfinished.finish();
    output.stream() << target.generic_string() << ": " << counted(changes.documents, "document")
                    << " of " << counted(std::ssize(settings.operands), "store") << '\n';
    output.finish();
    return exit_ok;
}

}  // namespace onoma::cli
