import { readFile } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { isRecord } from '@segue/protocol'
import { Reader, type Response } from 'mmdb-lib'
import type { Settings } from '../settings.ts'

/** Where a request came from: ISO 3166 codes, of the country `NO`, of its region `NO-03`. */
export interface Place {
  readonly country: string
  readonly region: string
}

/**
 * Tells places by what a proxy in front says in headers that the owner named, else by the owner's own file (.mmdb). The
 * address is looked up before anything is written, and kept nowhere. Rejects when the file cannot be read.
 */
export async function openPlaces({
  geoFile,
  countryHeader,
  regionHeader,
}: Pick<Settings, 'geoFile' | 'countryHeader' | 'regionHeader'>): Promise<
  (headers: IncomingHttpHeaders, address: string) => Partial<Place>
> {
  const reader = geoFile === '' ? undefined : new Reader<Response>(await readFile(geoFile))
  return (headers, address) => {
    const country = toCode(headers[countryHeader], /^[A-Z]{2}$/)
    if (country !== undefined) {
      const region = toCode(headers[regionHeader], /^([A-Z]{2}-)?[A-Z\d]{1,3}$/)
      return toPlace(country, region)
    }
    return reader === undefined ? {} : findPlace(reader, address)
  }
}

function findPlace(reader: Reader<Response>, address: string): Partial<Place> {
  const found: unknown = reader.get(address)
  if (!isRecord(found)) return {}
  const { country, subdivisions } = found
  const code = isRecord(country) ? toCode(country.iso_code, /^[A-Z]{2}$/) : undefined
  const first: unknown = Array.isArray(subdivisions) ? subdivisions[0] : undefined
  const region = isRecord(first) ? toCode(first.iso_code, /^[A-Z\d]{1,3}$/) : undefined
  return code === undefined ? {} : toPlace(code, region)
}

function toPlace(country: string, region: string | undefined): Partial<Place> {
  if (region === undefined) return { country }
  return { country, region: region.includes('-') ? region : `${country}-${region}` }
}

/** Only what is a code: a header that says something else says nothing. `XX` and `T1` are how proxies say so. */
function toCode(value: unknown, form: RegExp): string | undefined {
  const text = typeof value === 'string' ? value.toUpperCase() : ''
  return form.test(text) && text !== 'XX' ? text : undefined
}
