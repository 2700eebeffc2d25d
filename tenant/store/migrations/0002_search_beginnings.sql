-- Words as they are written, but for those everybody uses.
CREATE TEXT SEARCH DICTIONARY written_word (TEMPLATE = simple, STOPWORDS = english);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION written_words (COPY = simple);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION written_words ALTER MAPPING FOR asciiword, word WITH written_word;--> statement-breakpoint
-- The parser leaves tags out by itself; host names, addresses and device names are found by their parts.
-- A word is kept as its stem, for its other forms, and as it is written, for its every beginning.
CREATE OR REPLACE FUNCTION search_words(said text, most integer) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
	SELECT to_tsvector('english', spread) || strip(to_tsvector('written_words', spread))
	FROM (SELECT translate(replace(normalize(left(coalesce(said, ''), most), NFC), '</', '<'), '-+_/.@:', '       ') AS spread) AS text
$$;--> statement-breakpoint
-- A summary is no HTML. A tsvector holds a megabyte: so many letters always fit. Of a long log the newest notes count.
CREATE OR REPLACE FUNCTION search_document(wanted integer) RETURNS tsvector LANGUAGE sql STABLE AS $$
	SELECT setweight(search_words(translate(t.id || ' ' || t.summary, '<>&', '   '), 1000), 'A')
		|| setweight(search_words(t.details, 40000), 'B')
		|| setweight(search_words((SELECT string_agg(left(a.note, 20000), ' ' ORDER BY a.id DESC) FROM actions a WHERE a.ticket_id = t.id), 80000), 'C')
	FROM tickets t WHERE t.id = wanted
$$;--> statement-breakpoint
UPDATE "ticket_search" SET "document" = search_document("ticket_id");
