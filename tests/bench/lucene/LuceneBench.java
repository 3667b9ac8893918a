// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene on the dumps and queries that newsfold is measured with: its English
 * analyzer, its BM25 as it comes, title and text as fields. Run by lucene.sh.
 *
 * <p>A word of a query is sought in title and text; where it stands in both,
 * both weigh, as in Lucene's MultiFieldQueryParser. Files are the tables that
 * columns.py makes.
 */
public final class LuceneBench {
  private static final String TITLE = "title";
  private static final String TEXT = "text";
  private static final String ID = "id";
  private static final String SOURCE = "source";
  private static final String MONTH = "month";
  private static final String UNKNOWN = "unknown"; // a facet needs a value
  private static final int ALL_VALUES = 1000; // of a facet

  private static final Analyzer ANALYZER = new EnglishAnalyzer();

  /** One line of a batch. */
  private static final class Topic {
    final String id;
    final Query query;

    Topic(String id, Query query) {
      this.id = id;
      this.query = query;
    }
  }

  public static void main(String[] arguments) throws IOException {
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "index":
        index(Paths.get(arguments[1]), Paths.get(arguments[2]));
        break;
      case "run":
      case "time":
        search(arguments);
        break;
      default:
        System.err.println(
            "usage: LuceneBench index TABLE INDEX\n"
                + "       LuceneBench run|time INDEX TABLE and|or TITLE_BOOST");
        System.exit(2);
    }
  }

  // Indexing

  /** TABLE: id, source, date, title, text. One segment, as newsfold's. */
  private static void index(Path table, Path folder) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(ANALYZER);
    config.setRAMBufferSizeMB(256);
    FacetsConfig facets = new FacetsConfig();
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config);
        BufferedReader lines = open(table)) {
      for (String line; (line = lines.readLine()) != null; ) {
        writer.addDocument(facets.build(document(line.split("\t", -1))));
      }
      writer.forceMerge(1);
    }
  }

  private static Document document(String[] columns) {
    String date = columns[2];
    String month = date.length() < 7 ? UNKNOWN : date.substring(0, 7);
    String source = columns[1].isEmpty() ? UNKNOWN : columns[1];
    Document document = new Document();
    document.add(new StoredField(ID, columns[0]));
    document.add(new SortedSetDocValuesFacetField(SOURCE, source));
    document.add(new SortedSetDocValuesFacetField(MONTH, month));
    document.add(new TextField(TITLE, columns[3], Field.Store.YES));
    document.add(new TextField(TEXT, columns[4], Field.Store.NO));
    return document;
  }

  // Searching

  private static void search(String[] arguments) throws IOException {
    try (FSDirectory directory = FSDirectory.open(Paths.get(arguments[1]));
        IndexReader reader = DirectoryReader.open(directory)) {
      Occur occur = arguments[3].equals("and") ? Occur.MUST : Occur.SHOULD;
      float boost = Float.parseFloat(arguments[4]);
      List<Topic> topics = readTopics(Paths.get(arguments[2]), occur, boost);
      IndexSearcher searcher = new IndexSearcher(reader);
      if (arguments[0].equals("run")) {
        printRun(searcher, topics);
      } else {
        printTimes(searcher, topics);
      }
    }
  }

  /** TABLE: id, words. */
  private static List<Topic> readTopics(Path table, Occur occur, float boost)
      throws IOException {
    List<Topic> topics = new ArrayList<>();
    try (BufferedReader lines = open(table)) {
      for (String line; (line = lines.readLine()) != null; ) {
        String[] columns = line.split("\t", -1);
        topics.add(new Topic(columns[0], query(columns[1], occur, boost)));
      }
    }
    return topics;
  }

  private static Query query(String words, Occur occur, float boost)
      throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String token : analyze(words)) {
      Query inTitle = new TermQuery(new Term(TITLE, token));
      Query word =
          new BooleanQuery.Builder()
              .add(new BoostQuery(inTitle, boost), Occur.SHOULD)
              .add(new TermQuery(new Term(TEXT, token)), Occur.SHOULD)
              .build();
      all.add(word, occur);
    }
    return all.build();
  }

  private static List<String> analyze(String words) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = ANALYZER.tokenStream(TEXT, words)) {
      CharTermAttribute token = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) tokens.add(token.toString());
      stream.end();
    }
    return tokens;
  }

  /** In TREC's format, a hundred hits a topic. */
  private static void printRun(IndexSearcher searcher, List<Topic> topics)
      throws IOException {
    final int depth = 100;
    for (Topic topic : topics) {
      int rank = 0;
      for (ScoreDoc hit : searcher.search(topic.query, depth).scoreDocs) {
        System.out.printf(Locale.ROOT, "%s Q0 %s %d %.6f lucene%n", topic.id,
            searcher.doc(hit.doc).get(ID), ++rank, hit.score);
      }
    }
  }

  // Timing

  /** Once for the compiler of the virtual machine to warm up, then timed. */
  private static void printTimes(IndexSearcher searcher, List<Topic> topics)
      throws IOException {
    SortedSetDocValuesReaderState state =
        new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader());
    double[] times = new double[topics.size()];
    long matches = 0;
    for (int pass = 0; pass < 2; ++pass) {
      matches = 0;
      for (int i = 0; i < times.length; ++i) {
        long start = System.nanoTime();
        matches += searchOnce(searcher, state, topics.get(i).query);
        times[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(times);
    System.out.printf(Locale.ROOT, "queries %d  matches a query %d%n",
        times.length, matches / times.length);
    System.out.printf(Locale.ROOT,
        "search     mean %.2f ms  median %.2f  p99 %.2f  max %.2f%n",
        Arrays.stream(times).average().orElse(0), quantile(times, 0.5),
        quantile(times, 0.99), quantile(times, 1));
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))];
  }

  /** Exact count, ten best hits with their titles, two facets. */
  private static long searchOnce(
      IndexSearcher searcher, SortedSetDocValuesReaderState state, Query query)
      throws IOException {
    TopScoreDocCollector best =
        TopScoreDocCollector.create(10, Integer.MAX_VALUE);
    FacetsCollector collector = new FacetsCollector();
    searcher.search(query, MultiCollector.wrap(best, collector));
    Facets facets = new SortedSetDocValuesFacetCounts(state, collector);
    facets.getTopChildren(ALL_VALUES, SOURCE);
    facets.getTopChildren(ALL_VALUES, MONTH);
    TopDocs found = best.topDocs();
    for (ScoreDoc hit : found.scoreDocs) searcher.doc(hit.doc).get(TITLE);
    return found.totalHits.value;
  }

  private static BufferedReader open(Path path) throws IOException {
    return Files.newBufferedReader(path, StandardCharsets.UTF_8);
  }

  private LuceneBench() {}
}
