# UNTESTED: written with care and never built. Corrections are welcome.
#
#   docker build -t goldenbridge .
#   docker run --rm -it -v goldenbridge-data:/data -v goldenbridge-key:/key goldenbridge chat
#
# Two volumes on purpose: /data holds what people wrote, sealed, and /key what opens it. Back them up apart.

FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY bot ./bot
COPY flows ./flows
COPY seeds ./seeds
RUN pip install --no-cache-dir --no-compile --prefix=/built .

FROM python:3.13-slim
RUN useradd --uid 10001 --create-home goldenbridge \
    && install -d -o goldenbridge -g goldenbridge -m 0700 /data /key
COPY --from=build /built /usr/local
COPY --from=build --chown=root:root /src/flows /srv/goldenbridge/flows
ENV PYTHONUNBUFFERED=1 \
    GOLDENBRIDGE_DATA_DIR=/data \
    GOLDENBRIDGE_KEY_FILE=/key/master.key \
    GOLDENBRIDGE_FLOWS_DIR=/srv/goldenbridge/flows
USER goldenbridge
WORKDIR /data
VOLUME ["/data", "/key"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["goldenbridge"]
CMD ["chat"]
