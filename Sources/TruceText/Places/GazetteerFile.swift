import Foundation
import TruceModel

/// The mapped file `world.gazetteer`: places, the hashes of their names, outlines of provinces.
///
/// Little-endian. Header: `TRUCEGAZ`, version (UInt32), number of sections (UInt32), for each its
/// offset and length in bytes (UInt32 each), the length of the file (UInt64). Sections:
/// 0 strings (a length byte, then UTF-8); 1 places, 28 bytes each: id, string offset of the name,
/// latitude and longitude in 1e-5 degrees, population, country (two letters), enclosing province
/// and district (index + 1), kind; 2 buckets over the upper 16 bits of the names; 3 names, sorted:
/// hash (40 bits), one bit for an alternate name, place (23 bits); 4 words, sorted: hash (40 bits) and flags (24 bits); 5 the
/// upper 32 bits of the hashes of words that open a longer name; 6 outlines: province, first
/// point, points; 7 points: latitude and longitude as 16 bits of their range; 8 rings of disputed
/// areas, 24 bytes each: string offsets of name, claimants (ISO codes by `|`), administrator and
/// the data's words, first point, points; 9 GeoNames' codes of first-order divisions, sorted:
/// country (two letters), code (four bytes, zeros behind), province.
/// `Scripts/gazetteer/build.py` writes it.
struct GazetteerFile: Sendable {
  /// The version that this program reads.
  static let version: UInt32 = 3
  private static let sectionCount = 10
  static let recordSize = 28

  private let bytes: MappedBytes
  /// Byte ranges of the sections.
  let sections: [Range<Int>]

  /// How many places the file holds.
  let placeCount: Int

  /// Maps `url`; throws `LexiconError` where the file is missing, cut off or of another version.
  init(contentsOf url: URL) throws(LexiconError) {
    let data: Data
    do {
      data = try Data(contentsOf: url, options: .alwaysMapped)
    } catch {
      throw LexiconError(path: url.path, reason: .unreadable(String(describing: error)))
    }
    sections = try Self.sections(of: data, path: url.path)
    bytes = MappedBytes(data)
    placeCount = sections[1].count / Self.recordSize
  }

  private static func sections(of data: Data, path: String) throws(LexiconError) -> [Range<Int>] {
    func broken(_ what: String) -> LexiconError {
      LexiconError(path: path, reason: .incompatible(what))
    }
    let header = 16 + sectionCount * 8 + 8
    guard data.count >= header, data.prefix(8) == Data("TRUCEGAZ".utf8) else {
      throw broken("not a gazetteer")
    }
    let found: UInt32 = read(data, 8)
    guard found == version else { throw broken("version \(found), expected \(version)") }
    let count: UInt32 = read(data, 12)
    let length: UInt64 = read(data, header - 8)
    guard count == sectionCount, length == data.count else { throw broken("cut off or damaged") }
    var sections: [Range<Int>] = []
    for index in 0..<sectionCount {
      let start = Int(read(data, 16 + index * 8) as UInt32)
      let end = start + Int(read(data, 20 + index * 8) as UInt32)
      guard start >= header, end <= data.count else { throw broken("a section out of bounds") }
      sections.append(start..<end)
    }
    guard sections[2].count == 65537 * 4 else { throw broken("damaged index") }
    return sections
  }

  /// The little-endian number at a byte offset of a file that is not yet known to be sound.
  private static func read<Number: FixedWidthInteger & BitwiseCopyable>(
    _ data: Data, _ offset: Int
  ) -> Number {
    data.withUnsafeBytes {
      Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
  }

  /// The little-endian number at a byte offset.
  @inline(__always)
  func read<Number: FixedWidthInteger & BitwiseCopyable>(_ offset: Int) -> Number {
    bytes.load(offset)
  }

  /// The places side by side that lie in one country, with it, in order.
  func countryRuns() -> [(country: UInt16, places: Range<Int>)] {
    bytes.withBytes(sections[1]) { records in
      var runs: [(country: UInt16, places: Range<Int>)] = []
      guard let first = records.baseAddress else { return runs }
      var start = 0
      var country: UInt16 = 0
      for place in 0..<min(placeCount, records.count / Self.recordSize) {
        let next = first.loadUnaligned(
          fromByteOffset: place &* Self.recordSize &+ 20, as: UInt16.self)
        guard next != country else { continue }
        if place > start { runs.append((UInt16(littleEndian: country), start..<place)) }
        (country, start) = (next, place)
      }
      runs.append((UInt16(littleEndian: country), start..<placeCount))
      return runs
    }
  }

  /// The text of `count` bytes at a byte offset.
  func text(_ offset: Int, _ count: Int) -> String { bytes.text(offset, count) }

  /// The number at `index` of a section of such numbers.
  @inline(__always)
  func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ section: Int, _ index: Int
  ) -> Number {
    read(sections[section].lowerBound + index * MemoryLayout<Number>.size)
  }
}

// MARK: - Names

extension GazetteerFile {
  /// What the file says that a name stands for, in the order of the file.
  func entries(named hash: PlaceNameHash) -> [Gazetteer.Entry] {
    let bits = hash.bits
    let bucket = sections[2].lowerBound + Int(bits >> 24) * 4
    let end = min(Int(read(bucket + 4) as UInt32), sections[3].count / 8)
    var index = Int(read(bucket) as UInt32)
    while index < end, name(at: index) >> 24 < bits { index += 1 }
    var found: [Gazetteer.Entry] = []
    while index < end, name(at: index) >> 24 == bits {
      let place = Int(name(at: index) & 0x7f_ffff)
      if place < placeCount {
        let isAlternate = name(at: index) & 0x80_0000 != 0
        found.append(Gazetteer.Entry(place: place, form: .name, isAlternate: isAlternate))
      }
      index += 1
    }
    return found
  }

  /// Calls `body` with the forty bits of every name.
  @inline(__always)
  func visitNames(_ body: (UInt64) -> Void) {
    bytes.withBytes(sections[3]) { names in
      guard let first = names.baseAddress else { return }
      for index in 0..<(names.count / 8) {
        let name = first.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self)
        body(UInt64(littleEndian: name) >> 24)
      }
    }
  }

  /// Asks for what tells where the entries of `hash` lie, ahead of looking them up.
  func fetchIndex(_ hash: PlaceNameHash) {
    bytes.fetch(sections[2].lowerBound + Int(hash.bits >> 24) * 4)
    for section in 4...5 where !sections[section].isEmpty {
      let share = UInt64(truncatingIfNeeded: hash.bits >> 8)
      let offset = Int(share * UInt64(sections[section].count) >> 32)
      bytes.fetch(sections[section].lowerBound + min(offset, sections[section].count - 1))
    }
  }

  /// Asks for the names among which those of `hash` lie, ahead of looking them up.
  func fetchNames(_ hash: PlaceNameHash) {
    let index = Int(read(sections[2].lowerBound + Int(hash.bits >> 24) * 4) as UInt32)
    if index < sections[3].count / 8 { bytes.fetch(sections[3].lowerBound + index * 8) }
  }

  /// The hash, place and kind of the name at `index` of the section of names.
  @inline(__always)
  private func name(at index: Int) -> UInt64 { read(sections[3].lowerBound + index * 8) }

  /// What is known of a single word as something else than a place.
  func flags(of hash: PlaceNameHash) -> WordFlags {
    let wanted = hash.bits << 24
    guard let entry: UInt64 = first(4, from: wanted, bits: 64) else { return [] }
    return WordFlags(rawValue: entry >> 24 == hash.bits ? UInt32(entry & 0xff_ffff) : 0)
  }

  /// True where a name of several words may begin with this word.
  func opensLongerName(_ hash: PlaceNameHash) -> Bool {
    let wanted = UInt32(truncatingIfNeeded: hash.bits >> 8)
    return first(5, from: wanted, bits: 32) == wanted
  }

  /// The first number of a sorted section of hashes that is not below `wanted`; nil: all are.
  ///
  /// Hashes lie evenly between 0 and 2^`bits`, so the place of one is nearly known before looking:
  /// the search starts there and doubles its step, which touches a few neighbouring cache lines
  /// where halving from the middle would touch one line a step.
  private func first<Number: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ section: Int, from wanted: Number, bits: Int
  ) -> Number? {
    bytes.withBytes(sections[section]) { bytes in
      let size = MemoryLayout<Number>.size
      let count = bytes.count / size
      guard count > 0, let base = bytes.baseAddress else { return nil }
      // All indices are below `count`.
      let number = { (index: Int) -> Number in
        Number(littleEndian: base.loadUnaligned(fromByteOffset: index &* size, as: Number.self))
      }
      let share = UInt64(truncatingIfNeeded: wanted >> (bits - 32))
      var low = min(count - 1, Int(share * UInt64(count) >> 32))
      var high = low
      var step = 16
      while low > 0, number(low) >= wanted {
        high = low
        low = max(0, low - step)
        step *= 2
      }
      while high < count, number(high) < wanted {
        low = high
        high = min(count, high + step)
        step *= 2
      }
      while low < high {
        let middle = (low + high) / 2
        if number(middle) < wanted { low = middle + 1 } else { high = middle }
      }
      return low < count ? number(low) : nil
    }
  }

  /// The first index of a section whose entry is not below what is sought.
  func lowerBound(_ section: Int, size: Int, isBelow: (Int) -> Bool) -> Int {
    var low = 0
    var high = sections[section].count / size
    while low < high {
      let middle = (low + high) / 2
      if isBelow(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
