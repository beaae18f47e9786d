import Foundation
import GRDB

/// Step 3: full-text search. The tables hold the index alone; the words are in the rows.
///
/// `keys` holds what the usual spellings of each name have in common, so that they find each other;
/// accents are folded by the tokenizer. See `SearchText`. Step 11 makes them anew with better keys.
enum SearchTables {
  @Sendable static func create(_ database: Database) throws {
    try createReports(database)
    try createClaims(database)
    for row in try Row.fetchAll(database, sql: "SELECT number, title, text FROM report") {
      try insert(
        database, report: row["number"], title: row["title"],
        text: String(decoding: row["text"] as Data, as: UTF8.self))
    }
    for row in try Row.fetchAll(database, sql: "SELECT number, value FROM claim") {
      // What an older Truce wrote in another form is read anew before anything is searched.
      guard let text = try? SearchText(storedClaim: row["value"]) else { continue }
      try insert(database, claim: row["number"], text: text)
    }
  }

  /// Step 11.
  @Sendable static func createAnew(_ database: Database) throws {
    try database.execute(sql: "DROP TABLE reportSearch; DROP TABLE claimSearch")
    try create(database)
  }

  static func insert(_ database: Database, report: Int, title: String?, text: String) throws {
    let keys = SearchText(words: title.map { "\($0)\n\(text)" } ?? text).keys
    try database.cachedStatement(
      sql: "INSERT INTO reportSearch (rowid, title, text, keys) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [report, title, text, keys])
  }

  static func insert(_ database: Database, claim: Int, text: SearchText) throws {
    try database.cachedStatement(
      sql: "INSERT INTO claimSearch (rowid, words, keys) VALUES (?, ?, ?)"
    ).execute(arguments: [claim, text.words, text.keys])
  }

  static func createReports(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE VIRTUAL TABLE reportSearch USING fts5(
          title, text, keys, content = '', tokenize = 'unicode61 remove_diacritics 2')
        """)
  }

  static func createClaims(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE VIRTUAL TABLE claimSearch USING fts5(
          words, keys, content = '', tokenize = 'unicode61 remove_diacritics 2')
        """)
  }
}
