import Foundation
import Testing
import TruceModel

@testable import TruceIngest

struct AgreementReaderTests {
  static let examples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Examples/agreements").standardizedFileURL

  private let minimal = """
    id: X-1
    name: Test truce
    kind: bilateral
    parties: [Northland, Southland]
    area: {description: the valley, countries: [XX]}
    effective: "2020-03-06T00:01+02:00"
    ended: unknown
    provisions:
      - {id: "1", code: A1, kind: prohibited, text: No attacks., acts: [every ground, shelling]}
    """

  @Test
  func `every example agreement is valid and has provisions with references`() throws {
    let (agreements, issues) = AgreementReader().agreements(in: Self.examples)
    #expect(issues.map(\.message) == [])
    #expect(agreements.count >= 15)
    for agreement in agreements {
      #expect(!agreement.provisions.isEmpty && !agreement.references.isEmpty)
      #expect(agreement.provisions.allSatisfy { $0.reference != nil }, "\(agreement.id)")
      #expect(agreement.declared?.reference != nil, "\(agreement.id)")
    }
  }

  @Test
  func `a file gives moments with zone and acts by family`() throws {
    let agreement = try AgreementReader().agreement(yaml: minimal, path: "x.yaml")
    #expect(agreement.effective?.minute == 1)
    #expect(agreement.effective?.utcOffset == 120)
    #expect(agreement.ended == nil)
    #expect(agreement.provisions[0].acts.contains(.armedClash))
    #expect(agreement.provisions[0].acts.last == .shelling)
  }

  @Test(arguments: [
    (
      "kind: bilateral", "kind: bilaterel",
      "x.yaml:3: kind: unknown name \"bilaterel\"; did you mean \"bilateral\"?"
    ),
    (
      "code: A1", "code: A99",
      "x.yaml:9: provisions[1].code: not a code A1–A15, B1–B12, C1–C3, D or E; write a code A1–A15, B1–B12, C1–C3, D or E"
    ),
    (
      "every ground, shelling", "shellling",
      "x.yaml:9: provisions[1].acts: unknown name \"shellling\"; did you mean \"shelling\"?"
    ),
    (
      "name: Test truce", "nam: Test truce",
      "x.yaml:2: unknown name \"nam\"; did you mean \"name\"?"
    ),
    (
      "2020-03-06T00:01+02:00", "6 March",
      "x.yaml:6: effective: \"6 March\" is no date; write 2020-03-06, 2020-03-06T00:01 or 2020-03-06T00:01+02:00"
    ),
  ])
  func `a fault names file, line, field and remedy`(right: String, wrong: String, message: String) {
    let yaml = minimal.replacing(right, with: wrong)
    do {
      _ = try AgreementReader().agreement(yaml: yaml, path: "x.yaml")
      Issue.record("accepted \(wrong)")
    } catch {
      #expect(error.lines.contains(message), "\(error)")
    }
  }

  @Test(arguments: [
    ("parties: [Northland, Southland]\n", "", 1, "parties", "required and missing; add it"),
    ("parties: [Northland, Southland]", "parties: Northland", 4, "parties", "write a list"),
    ("area: {description: the valley, countries: [XX]}\n", "", 1, "area", "add it"),
    ("countries: [XX]", "countries: [Syria]", 5, "area.countries", "a two-letter country code"),
    ("countries: [XX]", "polygons: [[[1, 2], [3, 4]]]", 5, "area.polygons", "fewer than three"),
    (
      "countries: [XX]", "polygons: [[[1, 2], [200, 4], [5, 6]]]", 5, "area.polygons[1][2]",
      "a [longitude, latitude] pair"
    ),
    (
      "countries: [XX]", "corridor: {road: M1, width-kilometres: -3}", 5,
      "area.corridor.width-kilometres", "out of range"
    ),
    (
      "countries: [XX]", "corridor: {road: M1, width-kilometres: six}", 5,
      "area.corridor.width-kilometres", "write a number"
    ),
    ("ended: unknown", "ended: 2020-03-01", 7, "ended", "before its start on 2020-03-06"),
    ("kind: prohibited, ", "", 9, "provisions[1].kind", "required and missing"),
    (
      "text: No attacks.,", "text: No attacks., deadline: 2020-13-40,", 9,
      "provisions[1].deadline", "is no date"
    ),
    (
      "text: No attacks.,", "text: No attacks., bound: [Northlend],", 9, "provisions[1].bound",
      "did you mean \"Northland\"?"
    ),
    (
      "text: No attacks.,", "text: No attacks., exceptions: [self-defense],", 9,
      "provisions[1].exceptions", "did you mean \"self-defence\"?"
    ),
    ("id: X-1", "id: [X-1]", 1, "id", "write text"),
    ("ended: unknown", "ended: {at: 2021-02-30}", 7, "ended.at", "is no date"),
  ])
  func `each broken file is told by line and field with a remedy`(
    right: String, wrong: String, line: Int, field: String, remedy: String
  ) {
    let yaml = minimal.replacing(right, with: wrong)
    #expect(yaml != minimal)
    do {
      _ = try AgreementReader().agreement(yaml: yaml, path: "x.yaml")
      Issue.record("accepted \(wrong)")
    } catch {
      let found = error.lines.contains {
        $0.hasPrefix("x.yaml:\(line): \(field): ") && $0.contains(remedy)
      }
      #expect(found, "\(error)")
    }
  }

  @Test(arguments: [
    ("kind: [bilateral", "x.yaml:"), ("a: 1\na: 2", "given twice"), ("", "x.yaml:1: nothing"),
    ("- one\n- two", "a mapping of fields"), ("\tid: X", "not YAML"),
  ])
  func `a file that is no agreement at all is told as such`(yaml: String, words: String) {
    do {
      _ = try AgreementReader().agreement(yaml: yaml, path: "x.yaml")
      Issue.record("accepted \(yaml)")
    } catch {
      #expect(error.description.contains(words), "\(error)")
    }
  }

  @Test
  func `an actor id that the directory lacks is a fault`() {
    let directory = ActorDirectory([ActorEntry(id: "northland", name: "Northland")])
    let yaml = minimal.replacing("[Northland,", with: "[{name: Northland, id: nortland},")
    do {
      _ = try AgreementReader(directory: directory).agreement(yaml: yaml, path: "x.yaml")
      Issue.record("accepted an unknown actor")
    } catch {
      #expect(error.description.contains("did you mean \"northland\"?"))
    }
  }
}
