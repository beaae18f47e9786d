import Foundation
import Testing
import TruceModel

@testable import TruceText

struct ActorLexiconTests {
  let tagger: NameTagger
  let folder: URL

  init() throws {
    tagger = try NameExamples.tagger.get()
    folder = ActorLexicon.installed.appendingPathComponent("actors")
  }

  private func rows(_ file: String) throws -> [[String]] {
    try LexiconTable(contentsOf: folder.appendingPathComponent("\(file).tsv")).rows
  }

  @Test(arguments: ActorFiles.theatres.map(\.file) + ["outlets", "states"])
  func `every example names its actor`(file: String) throws {
    for row in try rows(file) {
      let document = NameExamples.document(row[row.count - 1])
      let ids = tagger.names(in: document).flatMap(\.entities).compactMap(\.id?.rawValue)
      #expect(ids.contains(row[0]), "\(row[row.count - 1]) -> \(ids)")
    }
  }

  @Test func `every example of a role names the organ`() throws {
    for row in try rows("roles") {
      let document = NameExamples.document(row[5])
      let ids = tagger.names(in: document).flatMap(\.entities).compactMap(\.id?.rawValue)
      #expect(ids == ["norway-\(row[0])"], "\(row[5]) -> \(ids)")
    }
  }

  @Test func `every noun of a generic actor is found`() throws {
    for row in try rows("generic") {
      for noun in [row[1]] + row[2].split(separator: "|").map(String.init) {
        let names = tagger.names(in: NameExamples.document("On Monday \(noun) came."))
        let name = row[4] == "canonical" ? row[1] : noun.lowercased()
        #expect(names.first?.entities.first?.name == name, "\(noun)")
      }
    }
  }

  @Test func `every title makes a person of the name behind it`() throws {
    for row in try rows("titles") {
      let names = tagger.names(in: NameExamples.document(row[2]))
      #expect(names.last?.entities.first?.name == "Adam Ruritz", "\(row[2])")
    }
  }

  @Test func `every cue makes an organisation of an unknown name`() throws {
    for row in try rows("name-cues") {
      let names = tagger.names(in: NameExamples.document(row[3]))
      #expect(names.last?.entities.first?.kind?.rawValue == row[2], "\(row[3]) \(names)")
    }
  }

  @Test func `every given name makes a person`() throws {
    for row in try rows("given-names") {
      let names = tagger.names(in: NameExamples.document(row[1]))
      #expect(names.first?.kind == .person, "\(row[1])")
    }
  }

  @Test func `every alias names an actor of its name in a report of its theatre`() throws {
    for (file, theatre) in ActorFiles.theatres {
      let lead = theatre.compactMap { tagger.lexicon.state($0)?.name }.joined(separator: ", ")
      for row in try rows(file) {
        for alias in row[2].split(separator: "|") {
          let document = NameExamples.document("News of \(lead).", "On Monday \(alias) met.")
          let names = tagger.names(in: document).filter { $0.span.start > lead.utf8.count + 8 }
          let ids = names.flatMap(\.entities).compactMap(\.id?.rawValue)
          #expect(ids == [row[0]], "\(file): \(alias) -> \(ids)")
        }
      }
    }
  }

  @Test func `ids are used once and parents exist`() throws {
    let lexicon = tagger.lexicon
    #expect(Set(lexicon.actors.map(\.id)).count == lexicon.actors.count)
    for actor in lexicon.actors {
      for parent in actor.parents {
        #expect(lexicon.actor(parent) != nil, "\(actor.id) has the unknown parent \(parent)")
      }
    }
  }

  @Test func `sides and designations are inherited`() throws {
    let lexicon = tagger.lexicon
    #expect(lexicon.side(of: "syria-forces") == "Syrian government")
    #expect(lexicon.side(of: "russia-air-force") == "Russia")
    #expect(lexicon.designation(of: "hts")?.actor == "hts")
    #expect(lexicon.designation(of: "hurras-al-din")?.actor == "al-qaeda")
    #expect(lexicon.designation(of: "ahrar-al-sham") == nil)
    #expect(lexicon.directory.isWithin("united-states-pentagon", "united-states"))
    #expect(lexicon.directory["sana"]?.stateAffiliation == "Syrian government")
  }

  @Test func `demonyms give states`() {
    #expect(tagger.lexicon.state(ofDemonym: "Turkish")?.id == "turkey")
    #expect(tagger.lexicon.state(ofDemonym: "Syrians")?.id == "syria")
    #expect(tagger.lexicon.state(ofDemonym: "Ruritanian") == nil)
  }
}
