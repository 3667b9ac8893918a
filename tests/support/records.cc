// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/records.h"

#include <sstream>

#include "support/packing.h"
#include "support/page_type_name.h"

namespace newsfold {

std::string warc_record(std::string_view type, std::string_view url,
                        std::string_view content, std::string_view fields) {
  std::ostringstream record;
  record << "WARC/1.0\r\nWARC-Type: " << type << "\r\n";
  if (!url.empty()) record << "WARC-Target-URI: " << url << "\r\n";
  record << "WARC-Date: 2019-03-14T09:26:53Z\r\n"
         << fields << "Content-Length: " << content.size() << "\r\n\r\n"
         << content << "\r\n\r\n";
  return record.str();
}

std::string http_answer(std::string_view status, std::string_view type,
                        std::string_view body) {
  std::ostringstream answer;
  answer << "HTTP/1.1 " << status << "\r\n";
  if (!type.empty()) answer << "Content-Type: " << type << "\r\n";
  answer << "Server: tide\r\n\r\n" << body;
  return answer.str();
}

std::string http_page(std::string_view text) {
  return http_answer("200 OK", "text/html; charset=utf-8",
                     "<html><p>" + std::string(text) + "</p></html>");
}

std::string warc_page(std::string_view url, std::string_view text) {
  return warc_record("response", url, http_page(text),
                     "Content-Type: application/http; msgtype=response\r\n");
}

std::string arc_record(std::string_view url, std::string_view type,
                       std::string_view content) {
  std::ostringstream record;
  record << url << " 192.0.2.7 20040229235959 " << type << ' ' << content.size()
         << '\n'
         << content << '\n';
  return record.str();
}

std::string arc_file_header() {
  return arc_record(
      "filedesc://harbour.arc", "text/plain",
      "1 0 Harbour Crawler\n"
      "URL IP-address Archive-date Content-type Archive-length\n");
}

std::vector<std::string> ReadDump::lines() const {
  std::vector<std::string> lines;
  for (const Page& page : pages) {
    lines.push_back(page.place + " " + page_type_name(page.type) +
                    (page.url.empty() ? "" : " " + page.url) +
                    (page.reason.empty() ? "" : " (" + page.reason + ")"));
  }
  return lines;
}

std::vector<std::string> ReadDump::urls() const {
  std::vector<std::string> urls;
  for (const Page& page : pages) {
    if (!page.bytes.empty()) urls.push_back(page.url);
  }
  return urls;
}

ReadDump read_dump(std::string_view bytes, DumpFormat format) {
  Dump dump;
  dump.format = format;
  dump.path = "dump";
  std::ostringstream said;
  Messages messages("test", said);
  ReadDump result;
  const auto reader = open_dump(
      dump, unpacked(std::make_unique<MemorySource>(bytes), dump.path),
      &messages);
  for (Page page; reader->next(&page);) result.pages.push_back(page);
  std::istringstream lines(said.str());
  const std::string before = "test: " + dump.path + ": ";
  for (std::string line; std::getline(lines, line);) {
    result.reports.push_back(
        line.starts_with(before) ? line.substr(before.size()) : line);
  }
  return result;
}

}  // namespace newsfold
