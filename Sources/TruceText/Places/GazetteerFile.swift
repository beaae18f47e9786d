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

  let data: Data
  /// Byte ranges of the sections.
  let sections: [Range<Int>]

  /// How many places the file holds.
  let placeCount: Int

  /// Maps `url`; throws `LexiconError` where the file is missing, cut off or of another version.
  init(contentsOf url: URL) throws(LexiconError) {
    do {
      data = try Data(contentsOf: url, options: .alwaysMapped)
    } catch {
      throw LexiconError(path: url.path, reason: .unreadable(String(describing: error)))
    }
    sections = try Self.sections(of: data, path: url.path)
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

  /// The little-endian number at a byte offset.
  @inline(__always)
  static func read<Number: FixedWidthInteger & BitwiseCopyable>(
    _ data: Data, _ offset: Int
  ) -> Number {
    data.withUnsafeBytes { load($0, offset) }
  }

  /// The little-endian number at a byte offset of the mapped file: for several reads at once,
  /// since opening `data` costs more than a read.
  @inline(__always)
  static func load<Number: FixedWidthInteger & BitwiseCopyable>(
    _ bytes: UnsafeRawBufferPointer, _ offset: Int
  ) -> Number {
    precondition(offset >= 0 && offset + MemoryLayout<Number>.size <= bytes.count)
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// The number at `index` of a section of such numbers.
  @inline(__always)
  func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ section: Int, _ index: Int
  ) -> Number {
    Self.read(data, sections[section].lowerBound + index * MemoryLayout<Number>.size)
  }
}

// MARK: - Names

extension GazetteerFile {
  /// The places that bear a name, in the order of the file.
  func places(named hash: PlaceNameHash) -> [(place: Int, isAlternate: Bool)] {
    let bits = hash.bits
    let buckets = sections[2].lowerBound + Int(bits >> 24) * 4
    let names = sections[3]
    return data.withUnsafeBytes { bytes in
      var index = Int(Self.load(bytes, buckets) as UInt32)
      let end = min(Int(Self.load(bytes, buckets + 4) as UInt32), names.count / 8)
      var found: [(place: Int, isAlternate: Bool)] = []
      while index < end {
        let entry: UInt64 = Self.load(bytes, names.lowerBound + index * 8)
        if entry >> 24 == bits {
          let place = Int(entry & 0x7f_ffff)
          if place < placeCount { found.append((place, entry & 0x80_0000 != 0)) }
        } else if entry >> 24 > bits {
          break
        }
        index += 1
      }
      return found
    }
  }

  /// What is known of a single word as something else than a place.
  func flags(of hash: PlaceNameHash) -> WordFlags {
    let wanted = hash.bits << 24
    guard let entry: UInt64 = first(4, from: wanted) else { return [] }
    return WordFlags(rawValue: entry >> 24 == hash.bits ? UInt32(entry & 0xff_ffff) : 0)
  }

  /// True where a name of several words may begin with this word.
  func opensLongerName(_ hash: PlaceNameHash) -> Bool {
    let wanted = UInt32(truncatingIfNeeded: hash.bits >> 8)
    return first(5, from: wanted) == wanted
  }

  /// The first number of a sorted section that is not below `wanted`; nil: all are.
  private func first<Number: FixedWidthInteger & BitwiseCopyable>(
    _ section: Int, from wanted: Number
  ) -> Number? {
    let size = MemoryLayout<Number>.size
    let range = sections[section]
    return data.withUnsafeBytes { bytes in
      var low = 0
      var high = range.count / size
      while low < high {
        let middle = (low + high) / 2
        let number: Number = Self.load(bytes, range.lowerBound + middle * size)
        if number < wanted { low = middle + 1 } else { high = middle }
      }
      return low < range.count / size ? Self.load(bytes, range.lowerBound + low * size) : nil
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
