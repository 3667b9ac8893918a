// SPDX-License-Identifier: GPL-3.0-or-later
// RecordReader: what WARC and ARC have in common.  A record is a header that
// says how long its content is, the content, and line ends.
//
// Damage costs the record that it is in: it is reported once, becomes one
// Unreadable page, and reading goes on where the next header is found.  That a
// length is wrong shows behind the content, where no record begins, or, in
// files with a member a record, in a member that ends sooner.  So content that
// fits into kMaxPageBytes is looked at whole before it is taken: the search for
// the next record begins anew at its first byte.  Longer content is passed
// over, looking out for the next header.  Where the packing itself is damaged,
// what is left of its member is given up.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/result.h"
#include "indexer/read/dump.h"
#include "indexer/read/record_input.h"

namespace newsfold {

class RecordReader : public DumpReader {
 public:
  bool next(Page* page) final;
  std::uint64_t consumed() const final { return input_.consumed(); }

 protected:
  // `path`, as in Dump, and `messages` must outlive this.
  RecordReader(const std::string& path, std::unique_ptr<ByteSource> bytes,
               std::size_t start_bytes, Messages* messages)
      : path_(path),
        input_(std::move(bytes)),
        start_bytes_(start_bytes),
        messages_(messages) {}

  // Where the header that `bytes` begin with is over; npos if that cannot be
  // seen yet.  What was looked at before ends at `from`.
  virtual std::size_t header_end(std::string_view bytes,
                                 std::size_t from) const = 0;

  // Reads a header into `page`; returns the size of the content.
  virtual Result<std::uint64_t> read_header(std::string_view header,
                                            Page* page) = 0;

  // Decides what the record is by its header, read last, and the beginning of
  // its content, kMaxHeaderBytes or all of it: the type of `page`, and what
  // goes with it, but no bytes.
  virtual void classify(std::string_view content, Page* page) = 0;

  // True if a record begins with `bytes`; start_bytes of them are enough.
  virtual bool starts_record(std::string_view bytes) const = 0;

  // The first place, from `from` on, where a record may begin; the size of
  // `bytes` if there is none.
  virtual std::size_t next_candidate(std::string_view bytes,
                                     std::size_t from) const = 0;

  // True if what stands behind content shows that its length is right, although
  // no good record begins there.
  virtual bool closes_record(std::string_view behind) const = 0;

 private:
  bool damaged(const std::string& cause, Page* page);
  Result<std::uint64_t> take_header(Page* page);
  Error give_up_header(std::size_t size);
  bool take_content(std::size_t size, Page* page);
  bool pass_content(std::uint64_t size, Page* page);
  std::string damage_of(std::size_t size);
  bool is_alone_in_member(std::size_t size);
  std::optional<std::size_t> early_member(std::string_view bytes,
                                          std::size_t size) const;
  std::optional<std::size_t> early_record(std::string_view bytes,
                                          std::size_t size);
  std::string cut_short(std::uint64_t had, std::uint64_t size) const;
  void find_record();

  const std::string& path_;
  RecordInput input_;
  const std::size_t start_bytes_;
  Messages* const messages_;
  std::uint64_t records_ = 0;
  bool record_began_member_ = false;
};

}  // namespace newsfold
