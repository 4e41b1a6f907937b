// SPDX-License-Identifier: Apache-2.0
// Tagging from any number of threads: those of Python, which wait for one another at most for a
// moment, and those of a pipe.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "document.hpp"

namespace onoma::python {

// Lends its taggers, each to one thread at a time; makes one more where all are lent. Thread-safe.
class TaggerPool {
public:
    // A tagger, and the memory of the tokens of its last text.
    struct Lent {
        ArticleTagger tagger;
        TokenizedText spare;
    };

    TaggerPool(SharedLexicon lexicon, TaggingSettings settings)
        : lexicon_(std::move(lexicon)), settings_(std::move(settings)) {}

    [[nodiscard]] std::unique_ptr<Lent> lend();
    void take_back(std::unique_ptr<Lent> lent);

    [[nodiscard]] SharedTagged tag(Lent& with, Document document) const;

private:
    SharedLexicon lexicon_;
    TaggingSettings settings_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Lent>> idle_;
};

// Texts -> documents in the same order, tagged by threads of its own which never wait for Python.
// Reads ahead of what is asked for by a bounded number of texts. Used with the GIL held.
class Pipe {
public:
    Pipe(std::shared_ptr<TaggerPool> pool, nb::iterator texts, std::size_t threads,
         std::size_t batch_size);
    ~Pipe();
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    // Throws nb::stop_iteration at the end, what the iterator of texts has thrown, and Error for a
    // text that is no article; the next call goes on with the text after it.
    SharedTagged next();

private:
    struct Item {
        std::size_t number = 0;  // of the text, from 1
        Document text;
        SharedTagged tagged;
        std::exception_ptr error;
    };
    struct Batch {
        std::vector<Item> items;
        std::size_t next = 0;  // to be handed over
        bool is_tagged = false;
    };

    void read_ahead();
    [[nodiscard]] std::shared_ptr<Batch> read_batch();
    void wait_for(const Batch& batch);
    void work();
    void tag(TaggerPool::Lent& with, Batch& batch) const;

    std::shared_ptr<TaggerPool> pool_;
    nb::iterator texts_;
    std::size_t batch_size_;
    std::size_t most_batches_;
    std::size_t texts_read_ = 0;
    bool has_ended_ = false;
    std::optional<nb::python_error> failure_;   // of `texts_`, thrown after what came before it
    std::deque<std::shared_ptr<Batch>> ahead_;  // in order, tagged or not

    std::mutex mutex_;  // of what follows, and of Batch::is_tagged
    std::condition_variable changed_;
    std::deque<std::shared_ptr<Batch>> waiting_;
    bool is_stopped_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace onoma::python
